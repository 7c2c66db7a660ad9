// The verbs print to the console, of which there is one.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
