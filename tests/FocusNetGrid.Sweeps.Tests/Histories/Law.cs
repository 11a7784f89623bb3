namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>What holds at every step of every history.</summary>
internal static class Law
{
    public static void Holds(bool condition, string law)
    {
        if (!condition)
        {
            throw new BrokenLawException(law);
        }
    }
}
