"""The exchange with the county: Qt-free, no threads, no sleeping."""
