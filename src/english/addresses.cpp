#include "english/addresses.h"

#include <algorithm>

#include "english/clitics.h"

namespace firstread {
namespace {

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

// The size without the marks that end a sentence, close a quotation or a bracket around the address.
std::size_t trimmed(std::string_view run) {
  std::size_t size = run.size();
  while (size > 1) {
    const char last = run[size - 1];
    const bool closing = last == ')' && run.substr(0, size).find('(') == std::string_view::npos;
    if (std::string_view(".,;:!?'\">]").find(last) != std::string_view::npos || closing)
      --size;
    else if (size > 3 && (run.substr(size - 3, 3) == "\xE2\x80\x9D" || run.substr(size - 3, 3) == "\xE2\x80\x99"))
      size -= 3;
    else
      break;
  }
  return size;
}

bool host_or_file(std::string_view body) {
  const auto slash = body.find('/');
  const std::string_view host = body.substr(0, slash);
  if (host.empty()) return body.size() > 2 && body.find('/', 1) != std::string_view::npos;  // "/usr/bin"
  const auto dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == host.size()) return false;
  for (char c : host)
    if (!ascii_letter(c) && !ascii_digit(c) && c != '.' && c != '-' && c != '_') return false;
  return is_address_ending(host.substr(dot + 1), host.substr(0, dot));
}

// Three parts in small letters between full stops: "rec.arts.theatre". Two are likelier a missing space.
bool news_group(std::string_view body) {
  std::size_t parts = 1, length = 0;
  for (const char c : body) {
    if (c == '.') {
      if (length < 2) return false;
      ++parts;
      length = 0;
    } else if ((c >= 'a' && c <= 'z') || c == '-') {
      ++length;
    } else {
      return false;
    }
  }
  return parts >= 3 && length >= 2;
}

// ann@example.org, and ann@LIBRARY inside an organisation.
bool mail(std::string_view body) {
  const auto sign = body.find('@');
  if (sign == std::string_view::npos || sign == 0 || sign + 1 == body.size()) return false;
  return std::ranges::all_of(body, [](char c) {
    return ascii_letter(c) || ascii_digit(c) || c == '.' || c == '_' || c == '-' || c == '@' || c == '+';
  });
}

}  // namespace

std::size_t address_size(std::string_view run) {
  if (run.size() > 8 && (run.starts_with("http://") || run.starts_with("https://") || run.starts_with("ftp://")))
    return trimmed(run);
  if (run.size() > 5 && (run.starts_with("www.") || run.starts_with("WWW."))) return trimmed(run);
  if ((run[0] == '@' || run[0] == '#') && run.size() > 1 && ascii_letter(run[1])) {
    std::size_t stop = 1;
    while (stop < run.size() && (ascii_letter(run[stop]) || ascii_digit(run[stop]) || run[stop] == '_')) ++stop;
    return stop;
  }
  if (!ascii_letter(run[0]) && !ascii_digit(run[0]) && run[0] != '.' && run[0] != '/' && run[0] != '~') return 0;
  const std::string_view body = run.substr(0, trimmed(run));
  return mail(body) || host_or_file(body) || news_group(body) ? body.size() : 0;
}

std::size_t telephone_size(std::string_view run) {
  const auto digits = [&](std::size_t from, std::size_t count) {
    if (from + count > run.size()) return false;
    return std::ranges::all_of(run.substr(from, count), ascii_digit);
  };
  const auto ends = [&](std::size_t at) {
    return at == run.size() || !(ascii_digit(run[at]) || ascii_letter(run[at]) || run[at] == '-');
  };
  if (!digits(0, 3) || run.size() < 8 || run[3] != '-') return 0;
  if (digits(4, 4) && ends(8)) return 8;
  return digits(4, 3) && run.size() >= 12 && run[7] == '-' && digits(8, 4) && ends(12) ? 12 : 0;
}

std::size_t emoticon_size(std::string_view run) {
  if (run.size() < 2 || std::string_view(":;=").find(run[0]) == std::string_view::npos) return 0;
  std::size_t at = 1;
  if (run[at] == '-' || run[at] == '\'' || run[at] == '^') ++at;
  if (at == run.size()) return 0;
  const char mouth = run[at];
  if (std::string_view(")(DPpOo|/\\*").find(mouth) == std::string_view::npos) return 0;
  while (at < run.size() && run[at] == mouth) ++at;
  return at == run.size() || std::string_view(".,!?)").find(run[at]) != std::string_view::npos ? at : 0;
}

}  // namespace firstread
