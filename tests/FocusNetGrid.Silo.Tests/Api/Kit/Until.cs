using System.Diagnostics;

namespace FocusNetGrid.Silo.Tests.Api.Kit;

/// <summary>Waits for what another thread does.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Until it is so; a test that waits in vain fails.</summary>
    public static async Task TrueAsync(Func<bool> isSo)
    {
        for (var begun = Stopwatch.GetTimestamp(); !isSo();)
        {
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Patience);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
