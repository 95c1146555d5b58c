#include <cstdio>

int main() {
  std::puts("daejo");
  return 0;
}
