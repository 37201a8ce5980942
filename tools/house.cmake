# A floor is one folder of src/ built as one library. It may include only the floors it USES; DOORS are the libraries of
# others that one or two of its .cpp files open.
function(firstread_floor name)
  cmake_parse_arguments(ARG "" "" "USES;DOORS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS src/${name}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS src/${name}/*.h)
  list(TRANSFORM ARG_USES PREPEND firstread_)
  if(sources)
    add_library(firstread_${name} STATIC ${sources})
    set(scope PUBLIC)
    target_link_libraries(firstread_${name} PRIVATE ${ARG_DOORS})
  else()
    add_library(firstread_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(firstread_${name} ${scope} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(firstread_${name} ${scope} ${ARG_USES})
  target_sources(firstread_${name} ${scope} FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${headers})
endfunction()

# A shelf is a floor on which every x.cpp defines one `extern const Type type_x`, and nothing else is visible.
# Its index, all_<name>(), is written from the folder: putting a file on the shelf is the whole registration.
function(firstread_shelf name type header)
  string(TOLOWER ${type} prefix)
  file(GLOB files CONFIGURE_DEPENDS src/${name}/*.cpp)
  list(SORT files)
  set(declared "")
  set(listed "")
  foreach(file ${files})
    get_filename_component(stem ${file} NAME_WE)
    string(APPEND declared "extern const ${type} ${prefix}_${stem};\n")
    string(APPEND listed "&${prefix}_${stem}, ")
  endforeach()
  if(files)
    set(index "static constexpr const ${type}* index[] = {${listed}};\n  return index;")
  else()
    set(index "return {};")
  endif()
  set(written ${CMAKE_BINARY_DIR}/shelves/${name}.cpp)
  file(GENERATE OUTPUT ${written} CONTENT
"#include \"${header}\"

namespace firstread {
${declared}
std::span<const ${type}* const> all_${name}() {
  ${index}
}
}
")
  cmake_parse_arguments(ARG "" "" "USES;DOORS" ${ARGN})
  list(TRANSFORM ARG_USES PREPEND firstread_)
  add_library(firstread_${name} STATIC ${files} ${written})
  target_include_directories(firstread_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(firstread_${name} PUBLIC ${ARG_USES} PRIVATE ${ARG_DOORS})
endfunction()
