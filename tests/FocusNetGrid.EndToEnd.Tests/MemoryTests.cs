using System.Globalization;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests;

/// <summary>A process that trains one trial after the other does not grow.</summary>
public sealed class MemoryTests
{
    private const int Trials = 30;
    private const int WarmUp = 5;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Resident_memory_is_flat_over_thirty_trials()
    {
        Assert.SkipUnless(File.Exists("/proc/self/status"), "resident memory is read from /proc");
        using var folder = new TemporaryFolder();
        folder.Write(TinySpec.File, TinySpec.Synthetic + $"\nseeds: [{string.Join(", ", Enumerable.Range(0, Trials))}]");
        using var process = new GridCommand(folder).Start("run", TinySpec.File);

        var resident = new List<long>();
        for (var trial = 1; trial <= Trials; trial++)
        {
            await process.UntilErrorLineAsync("best epoch");
            resident.Add(ResidentKibibytes(process.Id));
        }

        (await GridCommand.EndAsync(process)).ShouldSucceed();
        var settled = resident[WarmUp - 1];
        resident.Skip(WarmUp).Max().ShouldBeLessThan((long)(settled * 1.02), string.Join(' ', resident));
    }

    private static long ResidentKibibytes(int process) => File.ReadLines($"/proc/{process}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))
        .Single();
}
