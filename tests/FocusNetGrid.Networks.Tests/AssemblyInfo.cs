// Torch's generator belongs to the process, so tests that seed it must not run beside each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
