// Every test starts a database and several hosts, and times what becomes of them: side by side they would starve each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
