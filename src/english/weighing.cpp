#include "english/weighing.h"

#include <array>
#include <cstdlib>

#include "english/packed_table.h"

namespace firstread {
namespace {

std::uint64_t key(std::string_view kind, std::string_view sign, std::string_view value) {
  return joined(joined(hash_of(kind), hash_of(sign)), hash_of(value));
}

}  // namespace

Result<Weighing> Weighing::open(const Files& files, const std::filesystem::path& file) {
  auto table = files.map(file);
  if (!table) return table.error();
  Weighing out;
  std::string_view rest = (*table)->bytes();
  for (int number = 1; !rest.empty(); ++number) {
    std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    std::array<std::string_view, 4> fields;  // kind, sign, value, weight
    for (std::string_view& field : fields) {
      field = line.substr(0, std::min(line.find('\t'), line.size()));
      line.remove_prefix(std::min(field.size() + 1, line.size()));
    }
    const std::string weight(fields[3]);
    char* end = nullptr;
    const float read = std::strtof(weight.c_str(), &end);
    if (weight.empty() || *end != '\0')
      return Error{.message = "A line here must hold a kind, a sign, a value and a weight, with tabs between them.",
                   .file = file.string(),
                   .line = number};
    out.weights_[key(fields[0], fields[1], fields[2])] = read;
  }
  return out;
}

bool Weighing::knows(std::string_view kind) const { return weights_.contains(key(kind, {}, {})); }

float Weighing::evidence(std::string_view kind, const Signs& signs) const {
  const auto weight = [&](std::string_view sign, std::string_view value) {
    const auto found = weights_.find(key(kind, sign, value));
    return found == weights_.end() ? 0 : found->second;
  };
  float sum = weight({}, {});
  for (const Signs::Sign& sign : signs.all()) sum += sign.number * weight(sign.name, sign.value);
  return spread * sum;
}

}  // namespace firstread
