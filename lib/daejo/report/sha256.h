#pragma once
// SHA-256 (FIPS 180-4), for the Content-Security-Policy of the review page: 'sha256-…' of a script or a
// style.
//
//   sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="

#include <string>
#include <string_view>

namespace daejo {

std::string sha256_base64(std::string_view text);

}  // namespace daejo
