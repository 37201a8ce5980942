#include "english/counting_words.h"

#include "english/tree.h"

namespace firstread {

bool asks_plural(const Token& token) {
  return one_of(token.lower, {"these",  "those",  "many",   "several", "few",   "various", "numerous", "two",
                              "three",  "four",   "five",   "six",     "seven", "eight",   "nine",     "ten",
                              "eleven", "twelve", "twenty", "thirty",  "forty", "fifty"}) ||
         (token.kind == TokenKind::number && token.text.size() <= 3 && token.text != "1" && token.text != "0" &&
          token.text.find_first_not_of("0123456789") == std::string_view::npos);
}

bool asks_singular(std::string_view w) { return one_of(w, {"a", "an", "this", "every", "each", "another"}); }

bool counted_otherwise(std::string_view w) {
  return one_of(w,
                {"people",   "percent",   "dozen",     "hundred",    "thousand",   "million", "billion", "pm",
                 "am",       "kg",        "km",        "cm",         "mm",         "mph",     "sheep",   "fish",
                 "deer",     "series",    "species",   "means",      "aircraft",   "one",     "other",   "kind",
                 "sort",     "type",      "more",      "less",       "time",       "lot",     "few",     "little",
                 "bit",      "couple",    "half",      "day",        "foot",       "pound",   "euro",    "yen",
                 "yuan",     "kbps",      "per",       "a.m.",       "p.m.",       "o'clock", "times",   "b.c.",
                 "bc",       "ad",        "ft",        "st",         "th",         "nd",      "rd",      "%",
                 "c",        "f",         "dice",      "data",       "media",      "news",    "works",   "headquarters",
                 "youth",    "staff",     "offspring", "craft",      "percentage", "and",     "or",      "ms",
                 "hz",       "mb",        "gb",        "degree",     "inch",       "mile",    "stone",   "quid",
                 "cent",     "head",      "cattle",    "folk",       "plus",       "number",  "today",   "tonight",
                 "tomorrow", "yesterday", "point",     "spacecraft", "personnel",  "fold",    "mesh",    "meg",
                 "buffalo",  "hectare"});
}

}  // namespace firstread
