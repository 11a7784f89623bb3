using FocusNetGrid.Training.Tests;
using TorchSharp;

// Torch's generator and its number of threads belong to the process, so tests that use them take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(OneThread))]

namespace FocusNetGrid.Training.Tests;

/// <summary>Gives torch one thread for all tests: bits depend on how many there are.</summary>
public sealed class OneThread
{
    public OneThread() => torch.set_num_threads(1);
}
