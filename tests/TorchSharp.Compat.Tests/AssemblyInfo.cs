// Torch's generator, its number of threads and the process's memory belong to all tests at once, so they take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
