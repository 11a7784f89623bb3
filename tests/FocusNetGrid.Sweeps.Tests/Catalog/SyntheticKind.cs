namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal enum SyntheticKind
{
    Lesions,
    SmallNuclei,
}
