#include "skills/mastery.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <random>

namespace firstread {
namespace {

using std::chrono::days;
using std::chrono::sys_seconds;

const sys_seconds today{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};

TEST_CASE("the incomplete beta function is that of the tables") {
  CHECK(beta_below(0.5, 1, 1) == Approx(0.5));
  CHECK(beta_below(0.3, 1, 1) == Approx(0.3));
  CHECK(beta_below(0.5, 2, 3) == Approx(0.6875));            // 11/16, by hand
  CHECK(beta_below(0.9, 10, 1) == Approx(0.3486784401));     // 0.9^10
  CHECK(beta_below(0.2, 0.5, 0.5) == Approx(0.2951672353));  // (2/π) asin √0.2
  CHECK(beta_below(0, 2, 2) == 0);
  CHECK(beta_below(1, 2, 2) == 1);
}

TEST_CASE("what drafts show") {
  CHECK(mastery({}, 0.9, today).standing == Standing::unknown);
  CHECK(mastery({{today, 2, 2}}, 0.9, today).standing == Standing::unknown);  // two mistakes are not yet a verdict
  CHECK(mastery({{today, 20, 9}}, 0.9, today).standing == Standing::missing);
  CHECK(mastery({{today, 40, 0}}, 0.9, today).standing == Standing::held);
  CHECK(mastery({{today, 12, 1}}, 0.9, today).standing == Standing::growing);
  SECTION("more evidence narrows the range") {
    const ShareRange little = range(mastery({{today, 6, 1}}, 0.9, today)),
                     much = range(mastery({{today, 60, 10}}, 0.9, today));
    CHECK(much.high - much.low < little.high - little.low);
  }
  SECTION("old evidence fades: what was right long ago says less than what is wrong now") {
    const Mastery fresh = mastery({{today - days(7), 30, 0}, {today, 10, 4}}, 0.9, today);
    const Mastery old = mastery({{today - days(700), 30, 0}, {today, 10, 4}}, 0.9, today);
    CHECK(old.share < fresh.share);
  }
  SECTION("mending is weaker evidence than writing it rightly") {
    const Mastery before = mastery({{today, 10, 5}}, 0.9, today);
    const Mastery mended = mastery({{today, 10, 5}, {today, 0, 0, 5, false}}, 0.9, today);
    const Mastery unaided = mastery({{today, 10, 5}, {today, 5, 0, 0, false}}, 0.9, today);
    CHECK(before.share < mended.share);
    CHECK(mended.share < unaided.share);
  }
}

// Learners with true shares spread over the skills write essays of ordinary length; the model must order their skills.
// Twenty chances tell 0.75 from 0.85 only so well, whoever counts: skills at least 0.15 apart must be told apart.
TEST_CASE("simulated learners: skills are ordered rightly after few essays") {
  constexpr int learners = 200, skills = 6, chances = 20;
  const std::vector<double> shares{0.5, 0.65, 0.75, 0.85, 0.93, 0.99};
  std::mt19937 random(7);
  const auto pairs_right = [&](int essays) {
    int right = 0, all = 0;
    for (int learner = 0; learner < learners; ++learner) {
      std::vector<double> believed;
      for (int skill = 0; skill < skills; ++skill) {
        std::vector<Observation> seen;
        for (int essay = 0; essay < essays; ++essay) {
          // Shares vary from essay to essay, as people do.
          const double today_share =
              std::clamp(shares[skill] + std::normal_distribution(0.0, 0.04)(random), 0.01, 0.995);
          const int right_ones = std::binomial_distribution(chances, today_share)(random);
          seen.push_back({today - days(14 * (essays - essay)), chances, static_cast<double>(chances - right_ones)});
        }
        believed.push_back(mastery(seen, 0.9, today).share);
      }
      for (int a = 0; a < skills; ++a)
        for (int b = a + 1; b < skills; ++b)
          if (shares[b] - shares[a] >= 0.149) right += believed[a] < believed[b], ++all;
    }
    return static_cast<double>(right) / all;
  };
  CHECK(pairs_right(1) >= 0.90);
  CHECK(pairs_right(3) >= 0.95);
}

TEST_CASE("simulated learners: who holds a skill is told so, and who does not is not") {
  constexpr int learners = 300, chances = 25;
  std::mt19937 random(11);
  const auto standings = [&](double share, int essays, Standing wanted) {
    int count = 0;
    for (int learner = 0; learner < learners; ++learner) {
      std::vector<Observation> seen;
      for (int essay = 0; essay < essays; ++essay)
        seen.push_back({today - days(14 * (essays - essay)), chances,
                        static_cast<double>(chances - std::binomial_distribution(chances, share)(random))});
      count += mastery(seen, 0.9, today).standing == wanted;
    }
    return static_cast<double>(count) / learners;
  };
  CHECK(standings(0.99, 3, Standing::held) >= 0.9);
  CHECK(standings(0.6, 2, Standing::missing) >= 0.9);
  CHECK(standings(0.6, 3, Standing::held) <= 0.01);
  CHECK(standings(0.99, 3, Standing::missing) <= 0.01);
}

TEST_CASE("simulated learners: a skill that is learnt shows within three essays") {
  constexpr int learners = 300, chances = 20;
  std::mt19937 random(13);
  int noticed = 0;
  for (int learner = 0; learner < learners; ++learner) {
    std::vector<Observation> seen;
    for (int essay = 0; essay < 6; ++essay) {
      const double share = essay < 3 ? 0.6 : 0.98;
      seen.push_back({today - days(14 * (6 - essay)), chances,
                      static_cast<double>(chances - std::binomial_distribution(chances, share)(random))});
    }
    const Mastery before = mastery({seen.begin(), seen.begin() + 3}, 0.9, today - days(42)),
                  after = mastery(seen, 0.9, today);
    noticed +=
        before.standing != Standing::held && after.share > before.share + 0.1 && after.standing != Standing::missing;
  }
  CHECK(noticed >= learners * 85 / 100);
}

}  // namespace
}  // namespace firstread
