# Functions for scripts that build pages only when a source has changed. A script sets `stamp`, a file in target/, and
# `sources`, a list of files and folders, and defines `made`, which prints what the pages were built with.

# Whether the pages were built with the same, and no source is newer than the build.
# shellcheck disable=SC2086,SC2154 # a list of names; the script sets both
is_current() {
    made 2>/dev/null | cmp -s - "$stamp" && [ -z "$(find $sources -newer "$stamp" -print -quit)" ]
}

# Before the build. The stamp gets the time of the start, so a file that is edited during the build is newer than it.
begin_stamp() {
    mkdir -p target
    rm -f "$stamp"
    touch "$stamp.start"
}

# After the build.
end_stamp() {
    made >"$stamp.new"
    touch -r "$stamp.start" "$stamp.new"
    mv "$stamp.new" "$stamp"
    rm "$stamp.start"
}
