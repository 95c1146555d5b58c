#include "daejo/report/markup.h"

namespace daejo {

void append_markup(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default: {
        const bool control =
            (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
        const std::string_view three = text.substr(i, 3);
        const bool no_character = three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
        if (control || no_character)
          out += "\xEF\xBF\xBD";
        else
          out += c;
        if (no_character) i += 2;
      }
    }
  }
}

std::string markup(std::string_view text) {
  std::string out;
  append_markup(out, text);
  return out;
}

}  // namespace daejo
