namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>A history has broken a law; the message is the law.</summary>
internal sealed class BrokenLawException(string law) : Exception(law);
