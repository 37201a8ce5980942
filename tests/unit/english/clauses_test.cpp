#include "english/clauses.h"

#include "english/phrases.h"
#include "support/english.h"

namespace firstread {
namespace {

using testing::analyse;

std::string word(Tokens sentence, int at) {
  return at < 0 ? "-" : std::string(sentence[static_cast<std::size_t>(at)].text);
}

// "main boy/runs" for each clause: its kind, the head of its subject, the verb that shows the time, and what is special
// about it.
std::string described(std::string_view text) {
  constexpr std::string_view kinds[] = {"main", "adverbial", "complement", "relative", "reduced", "subject"};
  const Analysis analysis = analyse(text);
  const Tokens sentence = analysis.sentence(0).tokens();
  const auto all = clauses(sentence);
  std::string out;
  for (const Clause& clause : all) {
    if (!out.empty()) out += "; ";
    out += std::string(kinds[static_cast<std::size_t>(clause.kind)]) + " " + word(sentence, clause.subject) + "/" +
           word(sentence, clause.finite);
    if (clause.marker >= 0) out += " " + word(sentence, clause.marker);
    if (clause.tense == Tense::past) out += " past";
    if (clause.future) out += " future";
    if (clause.aspect == Aspect::progressive) out += " progressive";
    if (clause.aspect == Aspect::perfect) out += " perfect";
    if (clause.voice == Voice::passive) out += " passive";
    if (clause.mood == Mood::imperative) out += " imperative";
    if (clause.negative) out += " not";
    if (clause.shared_subject) out += " shared";
    if (clause.question) out += " ?";
  }
  return out + (is_fragment(all, sentence) ? "; fragment" : "");
}

struct Reading {
  const char *text, *clauses;
};

// Our own sentences, about half of them wrong English: reading says what is written.
constexpr Reading readings[] = {
    {"The list of items are long.", "main list/are"},
    {"The lists of items is long.", "main lists/is"},
    {"She dont know the answer.", "main She/dont"},
    {"He go to school every day.", "main He/go"},
    {"My friends was late.", "main friends/was past"},
    {"Because it rained, we stayed at home.", "adverbial it/rained Because past; main we/stayed past"},
    {"Because it was raining.", "main it/was Because past progressive; fragment"},
    {"when i was young we lived in a small town", "adverbial i/was when past; main we/lived past"},
    {"We went home, the bus was late.", "main We/went past; main bus/was past"},
    {"I like tea and she likes coffee.", "main I/like; main she/likes"},
    {"I like tea but hates coffee.", "main I/like; main I/hates shared"},
    {"The book that I bought was expensive.", "relative I/bought that past; main book/was past"},
    {"She said that she was tired.", "main She/said past; complement she/was that past"},
    {"She said she was tired.", "main She/said past; complement she/was past"},
    {"He wants to buy a new car.", "main He/wants; complement -/- to"},
    {"Close the door.", "main -/Close imperative"},
    {"Open your books and read the first page.", "main -/Open imperative; main -/read imperative"},
    {"Where do you live?", "main you/do ?"},
    {"Do you likes music?", "main you/Do ?"},
    {"There are many reason for this.", "main reason/are"},
    {"There is many people in the room.", "main people/is"},
    {"There is a cat on the roof.", "main cat/is"},
    {"The letter was written by my sister.", "main letter/was past passive"},
    {"The letter was wrote by my sister.", "main letter/was past passive"},
    {"The windows have been broken since Monday.", "main windows/have perfect passive"},
    {"He has went to the store.", "main He/has perfect"},
    {"They have lived here for ten years.", "main They/have perfect"},
    {"They are playing football in the park.", "main They/are progressive"},
    {"She will visit us tomorrow.", "main She/will future"},
    {"I have never seen the sea.", "main I/have perfect not"},
    {"Walking down the street, the trees were beautiful.", "adverbial -/-; main trees/were past"},
    {"Tom and Ann is my neighbors.", "main Tom/is"},
    {"Tom and Ann are my neighbours.", "main Tom/are"},
    {"Neither the teacher nor the students was ready.", "main teacher/was past"},
    {"The captain, along with his men, were tired.", "main captain/were past"},
    {"One of my friends live in Paris.", "main One/live"},
    {"Each of the students have a laptop.", "main Each/have"},
    {"The news are bad.", "main news/are"},
    {"Running is good for your health.", "subject -/-; main Running/is"},
    {"To win is not everything.", "subject -/- To; main win/is not"},
    {"If I was rich, I would travel.", "adverbial I/was If past; main I/would past"},
    {"Which is why I left.", "main Which/is; adverbial I/left past"},
    {"My favorite food pizza.", "main -/-; fragment"},
    {"A beautiful day in the mountains.", "main -/-; fragment"},
    {"He is taller than me.", "main He/is"},
    {"She can sings very well.", "main She/can"},
    {"He must to go now.", "main He/must"},
    {"I am agree with you.", "main I/am"},
    {"The children plays in the garden.", "main children/plays"},
    {"We discussed about the plan.", "main We/discussed past"},
    {"The people in the street was shouting.", "main people/was past progressive"},
    {"I was born in a small village, and my parents still live there.", "main I/was past passive; main parents/live"},
    {"The problem is that we has no money.", "main problem/is"},
    {"We don't know when the train arrives.", "main We/do not; adverbial train/arrives when"},
    {"Not only did she win, but she also broke the record.", "main she/did past not; main she/broke past"},
    {"The students who study hard passes the exam.", "relative who/study who; main students/passes"},
    {"My sister and I goes to school.", "main sister/goes"},
    {"I don't have no money.", "main I/do not"},
    {"Our dog sleeps all day.", "main dog/sleeps"},
    {"If it rains, we will stay at home.", "adverbial it/rains If; main we/will future"},
    {"Everybody know the answer.", "main Everybody/know"},
    {"They has finished their homework.", "main They/has perfect"},
    {"The cake was eaten by the children.", "main cake/was past passive"},
    {"Stop talking and listen to me.", "main -/Stop imperative; complement -/-; main -/listen imperative"},
    {"He told me that he were tired.", "main He/told past; complement he/were that past"},
};

TEST_CASE("clauses of right and wrong sentences") {
  for (const Reading& reading : readings) {
    INFO(reading.text);
    CHECK(described(reading.text) == reading.clauses);
  }
}

TEST_CASE("a word stands in its innermost clause, and clauses in one another") {
  const Analysis analysis = analyse("She said that the boy who lives here is ill.");
  const Tokens sentence = analysis.sentence(0).tokens();
  const auto all = clauses(sentence);
  const auto of = [&](std::string_view wanted) {
    for (int k = 0; k < static_cast<int>(sentence.size()); ++k)
      if (sentence[static_cast<std::size_t>(k)].is(wanted)) return clause_of(all, sentence, k);
    return -1;
  };
  const int main = of("she"), said = of("boy"), relative = of("here");
  REQUIRE((main >= 0 && said >= 0 && relative >= 0));
  CHECK(all[static_cast<std::size_t>(main)].kind == ClauseKind::main);
  CHECK(all[static_cast<std::size_t>(said)].kind == ClauseKind::complement);
  CHECK(all[static_cast<std::size_t>(relative)].kind == ClauseKind::relative);
  CHECK(all[static_cast<std::size_t>(main)].parent == -1);
  CHECK(all[static_cast<std::size_t>(said)].parent == main);
  CHECK(all[static_cast<std::size_t>(relative)].parent == said);
  CHECK(word(sentence, all[static_cast<std::size_t>(relative)].extent.first) == "who");
  CHECK(word(sentence, all[static_cast<std::size_t>(relative)].extent.last - 1) == "here");
  CHECK(clause_of(all, sentence, -1) == -1);
}

TEST_CASE("main clauses on both sides of a comma") {
  const auto sides = [](std::string_view text) {
    const Analysis analysis = analyse(text);
    const Tokens sentence = analysis.sentence(0).tokens();
    const auto all = clauses(sentence);
    int comma = -1;
    for (int k = 0; k < static_cast<int>(sentence.size()); ++k)
      if (comma < 0 && sentence[static_cast<std::size_t>(k)].is(",")) comma = k;
    REQUIRE(comma >= 0);
    return std::string(main_clause_before(all, sentence, comma) ? "main" : "-") + " , " +
           (main_clause_after(all, sentence, comma) ? "main" : "-");
  };
  CHECK(sides("The lights went out, we lit a candle.") == "main , main");
  CHECK(sides("When the bus came, we left.") == "- , main");
  CHECK(sides("We left the hall, tired and hungry.") == "main , -");
}

TEST_CASE("noun phrases know their number and determiner") {
  const auto phrase = [](std::string_view text, std::string_view head) {
    const Analysis analysis = analyse(text);
    const Tokens sentence = analysis.sentence(0).tokens();
    for (const NounPhrase& found : noun_phrases(sentence)) {
      if (!sentence[static_cast<std::size_t>(found.head)].is(head)) continue;
      return word(sentence, found.determiner) + " " +
             (found.number == Number::plural     ? "plural"
              : found.number == Number::singular ? "singular"
                                                 : "-") +
             (found.coordinated ? " coordinated" : "");
    }
    return std::string("none");
  };
  CHECK(phrase("The list of items is long.", "list") == "The singular");
  CHECK(phrase("The list of items is long.", "items") == "- plural");
  CHECK(phrase("My brother and my sister came.", "brother") == "My plural coordinated");
  CHECK(phrase("They are late.", "they") == "- plural");
}

TEST_CASE("antecedents agree in number and come nearest first") {
  const Analysis analysis = analyse("The teachers told the girl that she may go.");
  const Tokens sentence = analysis.sentence(0).tokens();
  int she = -1;
  for (int k = 0; k < static_cast<int>(sentence.size()); ++k)
    if (sentence[static_cast<std::size_t>(k)].is("she")) she = k;
  REQUIRE(she >= 0);
  const auto found = antecedents(sentence, she);
  REQUIRE(found.size() == 1);
  CHECK(word(sentence, found[0]) == "girl");
}

TEST_CASE("a sentence without a tree has no clauses") {
  const Analysis analysis = analyse("The bell rang.", false);
  CHECK(clauses(analysis.sentence(0).tokens()).empty());
}

}  // namespace
}  // namespace firstread
