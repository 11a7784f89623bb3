namespace FocusNetGrid.Silo.Tests.Workers;

/// <summary>Tests that train take turns: torch's random generator belongs to the process, and processes that share cores slow each other down.</summary>
internal static class Torch
{
    public const string Collection = "torch";
}
