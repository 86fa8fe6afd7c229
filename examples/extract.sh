#!/bin/sh
# Extracts the quotations of a large collection with GNU parallel, in the order of the articles:
#
#     examples/extract.sh crawl.jsonl more.jsonl.gz > quotations.jsonl
#
# Each block of whole lines goes to a process of its own, on one core, as its neighbours take the others. A row depends
# on its article alone, so that this prints what `verbatim extract FILE` prints. Add --sshlogin for other machines. Without
# GNU parallel all cores of this machine are used by one process.
set -eu

for file in "$@"; do
    case $file in
    *.gz) gzip -dc "$file" ;;
    *) cat "$file" ;;
    esac
done | if command -v parallel >/dev/null; then
    RAYON_NUM_THREADS=1 parallel --no-notice --pipe --keep-order --block 4M verbatim extract -
else
    verbatim extract -
fi
