#!/usr/bin/env bash
# Runs the tests that kill hosts of a real cluster. The solution leaves their project out, as the stand-in for Orleans knows one process only.
set -euo pipefail
cd "$(dirname "$0")/.."
configuration=$1 project=tests/Cluster
orleans=${OrleansPackages:-$(sed -nE 's#.*<GridPackages[^>]*>([a-z]+)<.*#\1#p' .packages.props)}
if [[ $orleans != nuget ]]; then
    echo "test-cluster: skipped, as a cluster needs the Microsoft.Orleans packages and this build has the stand-in; GridPackages=nuget takes them"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
build/setup.sh install cluster
build/setup.sh azurite
dotnet build "$project" -c "$configuration" -v quiet --nologo
exec build/test.sh "$configuration" 'Category!=Slow' "$project"
