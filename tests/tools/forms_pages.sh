#!/bin/sh
# Builds the pages of the story in tests/fixtures/forms, whose charts have all forms, into target/forms.
set -eu
cd "$(dirname "$0")/../.."
JISR_STORY=tests/fixtures/forms trunk build --dist target/forms
