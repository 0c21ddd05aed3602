# Asks once and prints what curl says of it.
#
# Usage: sh curl.sh URL
curl --silent --max-time 10 --output /dev/null --write-out '%{json}\n' "$1"
