namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record NoOptions;
