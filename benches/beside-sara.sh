#!/usr/bin/env bash
# Measures cisgrid beside sara, which checks documents of its own format and prints a matrix of their
# ids, on the same synthesis, and prints a table in Markdown: CPU seconds (user and system), wall
# seconds, and peak memory, as best and median; ratios are medians of the runs taken pair by pair.
#
#   cargo install sara-cli --version 0.12.0
#   bash benches/beside-sara.sh 10000 100000
#
# RUNS=5 says how often; CISGRID and SARA name other programs, SARA=none leaves it out; DATA names a folder
# for what is generated.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."

runs=${RUNS:-5}
sara=${SARA:-sara}
data=${DATA:-target/beside-sara}
if [ -z "${CISGRID:-}" ]; then
    cargo build --release --quiet
    CISGRID=target/release/cisgrid
fi
cargo build --release --quiet --example generate
mkdir -p "$data"
data=$(cd "$data" && pwd)
cisgrid=$(realpath "$(command -v "$CISGRID")")
programs=(cisgrid)
if [ "$sara" != none ]; then
    sara=$(realpath "$(command -v "$sara")")
    programs+=(sara)
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
TIMEFORMAT='%3U %3S %3R'

check_cisgrid() { measured "$cisgrid" check "$data/cisgrid-$1"; }
pages_cisgrid() { measured "$cisgrid" render "$data/cisgrid-$1" -o "$scratch/pages"; }
check_sara() { cd "$data/sara-$1" && measured "$sara" check; }
pages_sara() { check_sara "$1" && measured "$sara" report matrix --format html -o "$scratch/matrix.html"; }

# One command: its peak memory in KiB is added to a file, what it prints is thrown away.
measured() {
    /usr/bin/time --quiet --format %M --append --output "$scratch/memory" "$@" >"$scratch/out" 2>&1 \
        || { cat "$scratch/out" >&2; return 1; }
}

# One line into a file named after the job: CPU seconds, wall seconds, KiB of the larger process.
run() {
    rm -f "$scratch/memory"
    { time (set -e; "$1" "$2"); } 2>"$scratch/time"
    echo "$(cat "$scratch/time") $(sort -n "$scratch/memory" | tail -1)" \
        | awk '{ print $1 + $2, $3, $4 }' >>"$scratch/$1-$2"
}

# Best and median of a column, then the median of the ratios of two columns, line by line.
best() { sort -g | head -1; }
median() { sort -g | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
column() { awk -v c="$2" '{ print $c }' "$scratch/$1"; }
seconds() {
    [ -f "$scratch/$1" ] || { printf -- '-'; return; }
    printf '%.3f / %.3f' "$(column "$1" "$2" | best)" "$(column "$1" "$2" | median)"
}
mebibytes() {
    [ -f "$scratch/$1" ] || { printf -- '-'; return; }
    column "$1" 3 | median | awk '{ printf "%.0f", $1 / 1024 }'
}
ratio() {
    [ -f "$scratch/$2" ] || { printf -- '-'; return; }
    paste -d' ' <(column "$1" "$3") <(column "$2" "$3") | awk '{ print $1 / $2 }' | median \
        | awk '{ printf "%.2f", $1 }'
}

versions=$("$cisgrid" --version)
[ "$sara" = none ] || versions+=", $("$sara" --version)"
echo "$versions, $(nproc) cores, best / median of $runs runs"
echo
echo '| evidence items | what | CPU, cisgrid | CPU, sara | ratio | wall, cisgrid | wall, sara | ratio | MiB, cisgrid | MiB, sara | ratio |'
echo '| --: | :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: |'
for size in "$@"; do
    for program in "${programs[@]}"; do
        folder="$data/$program-$size"
        form=()
        [ "$program" = sara ] && form=(--as sara)
        [ -d "$folder" ] || target/release/examples/generate "$folder" "$size" 100 "${form[@]}"
    done
    for program in "${programs[@]}"; do
        (set -e; "pages_$program" "$size") # so that every file is in memory
    done
    for _ in $(seq "$runs"); do
        for job in check pages; do
            for program in "${programs[@]}"; do
                run "${job}_$program" "$size"
            done
        done
    done
    for job in check pages; do
        ours=${job}_cisgrid-$size
        theirs=${job}_sara-$size
        case $job in
            check) what='check' ;;
            pages) what='check, HTML and Markdown; sara: check, HTML matrix' ;;
        esac
        printf '| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n' "$size" "$what" \
            "$(seconds "$ours" 1)" "$(seconds "$theirs" 1)" "$(ratio "$ours" "$theirs" 1)" \
            "$(seconds "$ours" 2)" "$(seconds "$theirs" 2)" "$(ratio "$ours" "$theirs" 2)" \
            "$(mebibytes "$ours")" "$(mebibytes "$theirs")" "$(ratio "$ours" "$theirs" 3)"
    done
done
