# The program finds its data in share/firstread beside itself (or one folder up, when installed). In the build folder that is
# a link to rules/ and dictionaries/ and the pack of all rules, made anew when one of them changes.
set(share ${CMAKE_BINARY_DIR}/share/firstread)
file(MAKE_DIRECTORY ${share})
foreach(folder rules dictionaries)
  file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${folder} ${share}/${folder} SYMBOLIC)
endforeach()

add_executable(rule_pack tools/rule_pack.cpp)
target_link_libraries(rule_pack PRIVATE firstread_skills firstread_checks)
file(GLOB_RECURSE rule_files CONFIGURE_DEPENDS rules/*.yaml rules/*.tsv)
add_custom_command(OUTPUT ${share}/rules.pack
  COMMAND rule_pack ${PROJECT_SOURCE_DIR}/rules ${share}/rules.pack
  DEPENDS rule_pack ${rule_files} VERBATIM)
add_custom_target(pack ALL DEPENDS ${share}/rules.pack)
