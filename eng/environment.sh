# Sourced by ./mz, ./test and .ci/run: what the machine must have.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1

# Ends with one line if the .NET SDK is missing.
require_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1; then
    echo "缺少 .NET 10 SDK，请先安装后重试。" >&2
    exit 2
  fi
}

# require_package PROGRAM PACKAGES PURPOSE: installs the Debian packages that bring the program and what it needs, or says how to.
# Without it the rest still works; the reader that needs it says so for each file.
require_package() {
  command -v "$1" >/dev/null 2>&1 && return 0
  # shellcheck disable=SC2086 # several packages
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "正在安装 $2（$3）……" >&2
    if { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $2; } >/dev/null 2>&1 </dev/null; then
      return 0
    fi
  fi
  echo "缺少 $2（$3），请运行：sudo apt-get install $2" >&2
}

# What prints disclosures as PDF: Chromium, fonts that have all Chinese characters, and one with the figures and dots that the style asks for
# (the dots of the contents list are counted by its widths).
require_browser() {
  require_package chromium "chromium fonts-noto-cjk" "生成 PDF"
  if ! fc-list 2>/dev/null | grep -qE "Times New Roman|Liberation Serif|Tinos"; then
    require_package "no program" fonts-liberation "排印数字和目录"
  fi
}
