// These tests measure times and run processes: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
