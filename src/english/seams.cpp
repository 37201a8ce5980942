#include "english/seams.h"

#include <algorithm>

#include "english/clause_openings.h"
#include "english/clause_words.h"
#include "english/first_clause.h"

namespace firstread {
namespace {

class Reader {
 public:
  Reader(Tokens tokens, const Lexicon& lexicon) : tokens_(tokens), lexicon_(lexicon) {}

  std::vector<Seam> read() {
    const int size = static_cast<int>(tokens_.size());
    restart(0);
    for (int k = 0; k < size; ++k) {
      const Token& t = at(k);
      if ((is_punctuation(t) && t.text != "-" && t.xpos != Xpos::pos) || t.kind == TokenKind::object) {
        // "because, it rains": the comma is a slip of its own.
        if (t.text == "," && k > begin_ && one_of(at(k - 1).lower, {"because", "although", "but", "and", "so"}))
          continue;
        if (t.text == ",") at_comma(k);
        open_ = !one_of(t.text, {";", ":", ".", "!", "?"}) && (open_ || !waiting_.empty());
        restart(k + 1);
        continue;
      }
      if (t.capital && k > begin_ && t.lower != "i" && opens_sentence(t)) {
        glued(k);
        restart(k);
      }
      // "but regardless of who comes we": the joined clause comes after the one inside.
      if (joined_at_ >= 0 && (opens_clause(t) || opens_clause_or_phrase(t))) {
        waiting_.push_back(Waiting::for_verb);
        joined_at_ = -1;
      }
      if (opens_clause_or_phrase(t)) {
        waiting_.push_back(Waiting::for_verb_or_noun);
      } else if (opens_clause(t) || is_that(k)) {
        // "how to", "because of"
        const bool asks = t.xpos == Xpos::wrb || t.xpos == Xpos::wp;
        if (k + 1 >= size || !((asks && at(k + 1).xpos == Xpos::to) || at(k + 1).lower == "of"))
          waiting_.push_back(may_lead(t) ? Waiting::for_first_verb : Waiting::for_verb);
      } else if (t.upos == Upos::cconj) {
        if (k > 0) joined_at_ = k;  // "But he came": what it joins stands before
      } else if (is_finite(t) && same_group(k)) {
        continue;
      } else if (const ClauseOpening clause = clause_opening(tokens_, k)) {
        take(clause);
        subject_ = clause.subject;
        k = clause.finite;
      } else if (is_finite(t)) {
        settle(k);
        subject_ = -1;
      }
    }
    return out_;
  }

 private:
  const Token& at(int k) const { return tokens_[static_cast<std::size_t>(k)]; }

  enum class Waiting : std::uint8_t { for_verb, for_first_verb, for_verb_or_noun };

  // "that in Italy we", whatever the tagger says.
  bool is_that(int k) const {
    if (at(k).lower != "that" || k + 1 >= static_cast<int>(tokens_.size()) || k == begin_) return false;
    const Token& next = at(k + 1);
    return next.upos == Upos::adp || next.upos == Upos::det || next.upos == Upos::sconj || next.xpos == Xpos::to ||
           next.xpos == Xpos::prp || next.xpos == Xpos::prp_poss || next.xpos == Xpos::ex || next.xpos == Xpos::nns;
  }

  // "don't already have", misspelt or not: no verb of its own.
  bool same_group(int k) const {
    if (verb_ < begin_) return false;
    int before = k - 1;
    while (before > verb_ && at(before).upos == Upos::adv) --before;
    return before == verb_;
  }

  void restart(int k) {
    waiting_.clear();
    leads_ = depends_ = false;
    main_ = -1;
    begin_ = k;
    joined_at_ = verb_ = subject_ = -1;
  }

  // "We went home Then we slept": a capital where a sentence begins, and no mark before it.
  void glued(int k) {
    const Token& last = at(k - 1);
    if (!one_of(at(k).lower, {"then", "but", "so", "also"}))
      return;  // of "If" and "Because" the capital may be the slip
    if (main_ < 0 || !waiting_.empty() || joined_at_ >= 0 || k - begin_ < 2 || last.capital || !last.is_word() ||
        k + 1 >= static_cast<int>(tokens_.size()) || (at(k + 1).capital && at(k + 1).lower != "i"))
      return;
    if (const ClauseOpening clause = clause_opening(tokens_, k + 1); clause && !at(clause.finite).capital)
      out_.push_back({false, k, clause.subject, clause.finite});
  }

  // "I like tea, children drink milk": several of them and what they do, where no row of things goes on.
  ClauseOpening plain_plural(int k) const {
    const int size = static_cast<int>(tokens_.size());
    const int begin = k;
    if (at(k).xpos == Xpos::jj && k + 1 < size) ++k;
    if (at(k).xpos != Xpos::nns || at(k).capital || at(k).quoted) return {};
    const auto another = [](const Token& t) { return t.text == "," || t.text == "(" || t.text == ":"; };
    if (std::count_if(tokens_.begin(), tokens_.end(), another) > 1) return {};
    if (at(k).lower == "others") return {};  // "Some sing, others dance", set side by side on purpose
    int v = k + 1;
    while (v < size && v <= k + 2 && at(v).xpos == Xpos::rb) ++v;
    if (v + 1 >= size || !is_finite(at(v)) || (at(v).possible & bit(Xpos::vbn)) != 0) return {};
    return at(v + 1).upos == Upos::cconj || is_finite(at(v + 1)) ? ClauseOpening{} : ClauseOpening{begin, k, v};
  }

  // "It rained, we stayed": a whole clause on either side.
  void at_comma(int comma) {
    const int size = static_cast<int>(tokens_.size());
    if (comma > begin_ && is_noun(at(comma - 1)))
      while (!waiting_.empty() && waiting_.back() == Waiting::for_verb_or_noun) waiting_.pop_back();
    if (joined_at_ > verb_ && comma > joined_at_ + 1 &&
        std::all_of(tokens_.begin() + joined_at_ + 1, tokens_.begin() + comma,
                    [](const Token& t) { return is_noun(t) || t.upos == Upos::adj || t.upos == Upos::det; }))
      joined_at_ = -1;
    if (main_ < 0 || open_ || !waiting_.empty() || joined_at_ >= 0 || leads_ || first().is_inverted() ||
        comma - begin_ < 2 || !begins_with_subject())
      return;
    const Token& last = at(comma - 1);
    if (last.quoted || !last.is_word() || last.upos == Upos::adp || wants_clause(last) || may_be_told(last) ||
        first().awaits_clause(comma))
      return;
    int next = comma + 1;
    while (next < size && next < comma + 3 && opens_second(at(next)) && !links(at(next))) ++next;
    if (next + 1 >= size) return;
    ClauseOpening clause = clause_opening(tokens_, next);
    if (!clause) clause = plain_plural(next);
    if (!clause || is_aside(clause) || strands_preposition(tokens_, clause.finite + 1)) return;
    // "the rule, that is"; but "it costs a lot, that's a fact"
    if (at(clause.subject).lower == "those") return;
    if (at(clause.subject).lower == "that" && (!one_of(at(clause.finite).lower, {"'s", "\xE2\x80\x99s"}) ||
                                               clause.finite + 2 >= size || is_punctuation(at(clause.finite + 1))))
      return;
    // "You hope that come spring, your friends"
    if (depends_ && clause.begin != clause.subject) return;
    out_.push_back({true, comma + 1, clause.subject, clause.finite});
  }

  // Before the comma stands no phrase that opens what comes after it: "To be sure", "In the box he found".
  bool begins_with_subject() const {
    int k = begin_;
    while (k < verb_ && (at(k).upos == Upos::cconj || (at(k).upos == Upos::adv && !leans(at(k))))) ++k;
    const Token& first = at(k);
    if (first.upos == Upos::adp && first.lower != "because") return main_is_pronoun_;
    if (may_lead(first) && !main_has_subject_) return false;  // "If you see a thing you like is new"
    return is_noun(first) || may_lead(first) || (first.lower == "because" && at(k + 1).lower != "of") ||
           first.upos == Upos::det || first.upos == Upos::adj || first.upos == Upos::num ||
           one_of(first.xpos, {Xpos::prp, Xpos::prp_poss, Xpos::ex});
  }

  // "I know, it is late", "He said, she was".
  bool may_be_told(const Token& last) const { return is_verb(last) && may_take_clause(last, lexicon_); }

  // A finite verb takes the word that waits for one; without such a word it is the verb of the main clause.
  void settle(int verb) {
    if (!waiting_.empty()) {
      leads_ = leads_ || waiting_.back() != Waiting::for_verb;
      depends_ = true;
      waiting_.pop_back();
    } else if (joined_at_ < 0 && main_ < 0 && verb > begin_) {
      main_ = verb;
      main_is_pronoun_ = main_has_subject_ = false;
    }
    verb_ = verb;
    joined_at_ = -1;
  }

  void take(const ClauseOpening& clause) {
    const int k = clause.begin;
    const bool pronoun = is_nominative(at(clause.subject)) || at(clause.subject).xpos == Xpos::ex;
    // "taller than my brother he": the preposition has its noun.
    if (k > begin_ + 1 && ((is_noun(at(k - 1)) && !is_time_or_place(at(k - 1))) ||
                           (pronoun && one_of(at(k - 1).lower, {"me", "him", "them", "us"}))))
      while (!waiting_.empty() && waiting_.back() == Waiting::for_verb_or_noun) waiting_.pop_back();
    // "cats and dogs they", and not "and in summer we".
    if (pronoun && joined_at_ > begin_ && joined_at_ + 1 < k && is_noun(at(joined_at_ - 1)) && is_noun(at(k - 1)) &&
        !is_time_or_place(at(k - 1)) &&
        std::all_of(tokens_.begin() + joined_at_ + 1, tokens_.begin() + k,
                    [](const Token& t) { return is_noun(t) || t.upos == Upos::adj || t.upos == Upos::det; }))
      joined_at_ = -1;
    if (waiting_.empty() && joined_at_ < 0) {
      if (main_ >= 0) {
        if (const int next = seam(clause); next >= 0) {
          // "It is good when it rains we stay": nobody knows with which the clause inside goes.
          if (!leads_) out_.push_back({false, next, clause.subject, clause.finite});
          leads_ = false;
          begin_ = next;
          main_ = clause.finite;
        }
      } else if (!tells_which(clause)) {
        main_ = clause.finite;
        main_is_pronoun_ = clause.begin == clause.subject;
        main_has_subject_ = true;
        leads_ = false;
      }
      verb_ = clause.finite;
      return;
    }
    settle(clause.finite);
  }

  // Another rule speaks of these behind a comma.
  static bool links(const Token& t) {
    return one_of(t.lower, {"then", "therefore", "moreover", "furthermore", "nevertheless", "nonetheless",
                            "consequently", "besides"});
  }
  static bool is_nominative_or_you(const Token& t) { return is_nominative(t) || t.lower == "you"; }

  // "The book I read", "The day we met", "Every time it rains": before the main clause has its verb.
  bool tells_which(const ClauseOpening& clause) const {
    const int k = clause.begin;
    if (k <= begin_) return false;
    if (is_verb(at(k - 1))) return true;  // "Knowing it was late"
    if (one_of(at(k - 1).lower, {"everywhere", "anywhere", "anyone", "someone", "everyone", "all", "those", "something",
                                 "anything", "everything", "nothing"}))
      return true;
    // "When I was a child I lived here"
    if (leads_ && has_no_gap(tokens_, clause, lexicon_)) return false;
    if (!is_noun(at(k - 1))) return false;
    if (at(k - 1).lower == "time" && k - 2 >= begin_ && one_of(at(k - 2).lower, {"next", "last"})) return true;
    // "In our town you can see old walls"
    if (at(begin_).upos == Upos::adp && is_nominative_or_you(at(k)) && !is_time_or_place(at(k - 1)) &&
        has_no_gap(tokens_, clause, lexicon_))
      return false;
    if (!is_time_or_place(at(k - 1))) return true;
    // "In the morning we"
    if (k > begin_ + 2 &&
        one_of(at(k - 1).lower,
               {"morning", "afternoon", "evening", "summer", "winter", "spring", "autumn", "weekend"}) &&
        at(k - 3).upos == Upos::adp)
      return false;
    return std::any_of(tokens_.begin() + begin_, tokens_.begin() + k,
                       [](const Token& t) {
                         return one_of(t.lower, {"the", "every", "each", "any", "first", "only"});
                       }) &&
           !std::any_of(tokens_.begin() + begin_, tokens_.begin() + k, [](const Token& t) {
             return one_of(t.lower, {"next", "other", "following", "same"});
           });
  }

  // Where the second clause begins; -1: something joins it to what stands before.
  int seam(const ClauseOpening& clause) const {
    int k = clause.begin;
    if (opens_second(at(k - 1)) && k - 1 > verb_ + 1) --k;
    if (k - 2 < begin_ || verb_ < begin_ || is_aside(clause) || first().is_inverted()) return -1;
    const Token &last = at(k - 1), &subject = at(clause.subject);
    if (!last.is_word() && last.kind != TokenKind::number) return -1;
    if (subject.lower == "that" &&
        !(at(clause.finite).lemma == "be" && clause.finite + 1 < static_cast<int>(tokens_.size()) &&
          one_of(at(clause.finite + 1).lower, {"why", "because", "how", "what"})))
      return -1;
    if (first().awaits_clause(k) || strands_preposition(tokens_, clause.finite + 1)) return -1;
    if (k - 2 >= begin_ && one_of(at(k - 2).lower, {"how", "as", "so", "too", "however"})) return -1;
    // "a Level I hospital"
    if (subject.lower == "i" && one_of(last.text, {"Level", "Part", "Chapter", "Type", "Class", "Phase", "War",
                                                   "Volume", "Book", "Act", "Section", "Figure", "Grade", "Stage"}))
      return -1;
    if (one_of(last.xpos, {Xpos::jjs, Xpos::rbs}) || last.text.back() == '.') return -1;
    const bool clear = is_nominative(subject) || (subject.xpos == Xpos::ex && subject.lower == "there");
    if (is_verb(last)) {
      if (at(clause.finite).lower == "'re") return -1;  // "lost they're way"
      const bool whole =
          last.xpos == Xpos::vbg || last.xpos == Xpos::vbn || last.xpos == Xpos::vb || last.xpos == Xpos::vbd;
      return whole && (clear || takes_no_object(last)) && !may_take_clause(last, lexicon_) && !wants_clause(last) ? k
                                                                                                                  : -1;
    }
    if (last.upos == Upos::adv || last.xpos == Xpos::rp) {
      if (one_of(last.lower, {"everywhere", "anywhere", "somewhere", "nowhere"}))
        return has_no_gap(tokens_, clause, lexicon_) ? k : -1;
      if (leans(last) || (first().it_is() && !takes_no_clause(last))) return -1;
      const bool may_take_noun = one_of(last.lower, {"inside", "outside", "over", "off", "up", "down", "around"});
      return clear || (ends_place_or_manner(last) && !may_take_noun) ? k : -1;
    }
    if (last.upos == Upos::adj) {
      if (wants_clause(last) || (first().it_is() && !takes_no_clause(last))) return -1;
      if (first().said_of_subject(k - 1)) return k;
      return has_no_gap(tokens_, clause, lexicon_) ? k : -1;
    }
    if (one_of(last.lower,
               {"me", "him", "them", "us", "it", "myself", "himself", "herself", "themselves", "ourselves"}))
      return first().it_is() || !(clear || one_of(subject.lower, {"it", "you"})) ? -1 : k;
    if (is_noun(last) || last.upos == Upos::num) {
      if (holds_clause(last) || !has_no_gap(tokens_, clause, lexicon_)) return -1;
      if (!is_time_or_place(last) || one_of(last.lower, {"yesterday", "today", "tomorrow", "tonight", "nowadays"}))
        return k;
      // "It is time we went", "There are times we"
      if (first().it_is() || last.xpos == Xpos::nns || at(begin_).xpos == Xpos::ex) return -1;
      // "a place you should visit it": the noun is there again.
      const int after = last_of_verbs(tokens_, clause.finite) + 1;
      const bool again = after + 1 < static_cast<int>(tokens_.size()) &&
                         one_of(at(after).lower, {"it", "him", "them"}) && is_punctuation(at(after + 1));
      return !again && first().is_picked_out(k - 1) ? -1 : k;
    }
    return -1;
  }

  // ", I think", "he said": no second sentence, but a word about the first.
  bool is_aside(const ClauseOpening& clause) const {
    const std::size_t next = static_cast<std::size_t>(last_of_verbs(tokens_, clause.finite)) + 1;
    if (tokens_[next - 1].xpos == Xpos::vb && at(static_cast<int>(next) - 2).xpos == Xpos::to) return false;
    return one_of(tokens_[next - 1].lemma,
                  {"think",   "know",  "believe", "guess",    "suppose", "say",   "hear",       "see",
                   "feel",    "hope",  "mean",    "remember", "imagine", "tell",  "understand", "admit",
                   "promise", "swear", "bet",     "assume",   "wish",    "reckon"}) &&
           (next >= tokens_.size() || is_punctuation(tokens_[next]) || is_finite(tokens_[next]));
  }

  FirstClause first() const { return {tokens_, lexicon_, begin_, verb_, subject_}; }

  Tokens tokens_;
  const Lexicon& lexicon_;
  std::vector<Seam> out_;
  std::vector<Waiting> waiting_;  // the words that wait for their verb
  bool open_ = false;             // a word still waits for its verb behind a comma: "if, as they say, it rains"
  bool leads_ = false;            // since the main verb stands a clause that could lead the next one: "when it rains"
  int main_ = -1;                 // the verb of the clause that nothing joins
  bool main_is_pronoun_ = false, main_has_subject_ = false;  // its subject is; stands right before it
  bool depends_ = false;                                     // a clause that depends stands in this stretch
  int begin_ = 0;                                            // of the clause
  int joined_at_ = -1;                                       // "and" that waits for its verb
  int verb_ = -1;                                            // the last finite verb
  int subject_ = -1;                                         // and its subject, if that stands beside it
};

}  // namespace

std::vector<Seam> seams(Tokens sentence, const Lexicon& lexicon) { return Reader(sentence, lexicon).read(); }

}  // namespace firstread
