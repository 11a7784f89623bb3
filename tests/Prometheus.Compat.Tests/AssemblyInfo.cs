// Meters are found by their names, whoever made them: side by side the tests would see each other's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
