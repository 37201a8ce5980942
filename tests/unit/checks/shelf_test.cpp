// What holds for the whole shelf.
#include "base/files.h"
#include "rules/check.h"
#include "trial.h"

using namespace firstread;
using namespace firstread::testing;

TEST_CASE("every check has tests of its own") {
  for (const Check* check : all_checks()) {
    INFO(check->name);
    CHECK(disk()->exists(std::string(FIRSTREAD_SOURCE "/tests/unit/checks/") + std::string(check->name) + "_test.cpp"));
  }
}

TEST_CASE("settings of the wrong type, of no name and out of bounds are refused by every check") {
  for (const Check* check : all_checks()) {
    const std::string name = "check: " + std::string(check->name) + "\n";
    INFO(check->name);
    CHECK(refused(name + "no-such-setting: 1"));
    for (const Parameter& parameter : check->parameters) {
      INFO(parameter.name);
      const std::string set = name + std::string(parameter.name) + ": ";
      if (parameter.type == SettingType::number) {
        for (std::string_view value : {"many", "[1]", "{a: 1}", "1e300", "-1e300", ".nan", ".inf"})
          CHECK(refused(set + std::string(value)));
      } else if (parameter.type != SettingType::table) {
        CHECK(refused(set + "{a: {b: c}}"));
      } else {
        CHECK(refused(set + "word"));
      }
    }
  }
}
