using System.Globalization;
using FocusNetGrid.Cluster.Tests.Hosts;

namespace FocusNetGrid.Cluster.Tests.Sweeps;

/// <summary>Kills and freezes hosts at random moments.</summary>
internal sealed class Storm
{
    private const string SeedVariable = "FOCUSNETGRID_SEED";

    private readonly TestCluster cluster;
    private readonly Random chance;

    public Storm(TestCluster cluster)
    {
        this.cluster = cluster;
        var given = Environment.GetEnvironmentVariable(SeedVariable);
        var seed = given is null ? Random.Shared.Next() : int.Parse(given, CultureInfo.InvariantCulture);
        chance = new(seed);
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}; {SeedVariable}={seed} draws the same moments");
        Console.WriteLine($"{TestContext.Current.Test!.TestDisplayName}: seed {seed}; {SeedVariable}={seed} draws the same moments");
    }

    /// <summary>
    /// Strikes so many times, whenever at least two hosts serve: one goes on while the other falls. Struck hosts come back while the storm rages on, as
    /// does one that woke up to find itself given up, and ended.
    /// </summary>
    public async Task RageAsync(int blows)
    {
        for (var blow = 0; blow < blows; blow++)
        {
            await PauseAsync(500, 3000);
            await StrikeAsync(await TwoServingAsync());
        }

        Restart();
    }

    private async Task StrikeAsync(IReadOnlyList<HostProcess> serving)
    {
        var host = serving[chance.Next(serving.Count)];
        if (chance.Next(3) > 0)
        {
            await host.KillAsync();
            await PauseAsync(100, 2000);
            host.Start();
        }
        else
        {
            host.Freeze();
            await PauseAsync(500, 9000);
            host.Thaw();
        }
    }

    private async Task<IReadOnlyList<HostProcess>> TwoServingAsync()
    {
        while (true)
        {
            Restart();
            HostProcess[] serving = [.. cluster.Hosts.Where(host => host.IsServing)];
            if (serving.Length >= 2)
            {
                return serving;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private void Restart()
    {
        foreach (var host in cluster.Hosts.Where(host => !host.IsRunning))
        {
            host.Start();
        }
    }

    private Task PauseAsync(int least, int most) => Task.Delay(chance.Next(least, most), TestContext.Current.CancellationToken);
}
