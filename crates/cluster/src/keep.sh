# Keeps one throw-away PostgreSQL alive for as long as somebody holds our standard input.
# Says "ready" or "failed <why>" in one line, then waits. When the holder ends, in whatever way
# (a return, a panic, Ctrl-C, kill -9), its end of the pipe closes, and we clear everything away.
# Arguments: folder of the server's programs, port.
# With CERTIFICATE and KEY (PEM) in the environment, it also speaks TLS.
set -u
programs=$1 port=$2
umask 077

folder=$(mktemp -d "${TMPDIR:-/tmp}/tsunagi-cluster.XXXXXX") || exit 1

clear_away() {
    "$programs/pg_ctl" stop --silent --mode=immediate --pgdata="$folder/base" >/dev/null 2>&1
    rm -rf "$folder"
}
trap clear_away EXIT
trap 'exit 1' HUP INT TERM

give_up() {
    echo "failed $1: $(tail -n 3 "$folder/log" | tr '\n' ' ')"
    exit 1
}

"$programs/initdb" --pgdata="$folder/base" --username=postgres --auth=trust \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions \
    >"$folder/log" 2>&1 || give_up initdb

# Nothing here outlives the tests, so nothing needs to survive a power cut.
cat >>"$folder/base/postgresql.conf" <<SETTINGS
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$folder'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
SETTINGS

if [ -n "${CERTIFICATE:-}" ]; then
    echo "$CERTIFICATE" >"$folder/base/server.crt"
    echo "$KEY" >"$folder/base/server.key"
    echo 'ssl = on' >>"$folder/base/postgresql.conf"
fi

"$programs/pg_ctl" start --silent --wait --timeout=60 --pgdata="$folder/base" \
    --log="$folder/log" </dev/null >/dev/null 2>&1 || give_up start

echo ready
cat >/dev/null
