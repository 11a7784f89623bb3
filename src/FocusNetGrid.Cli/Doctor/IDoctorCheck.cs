namespace FocusNetGrid.Cli.Doctor;

/// <summary>Looks at one thing that the command needs.</summary>
internal interface IDoctorCheck
{
    /// <summary>What was found.</summary>
    Finding Examine();
}

/// <summary>What a check found.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="Verdict">How it is.</param>
/// <param name="Found">What is there.</param>
/// <param name="Remedy">How to get what is missing; empty where nothing is.</param>
internal sealed record Finding(string Subject, Verdict Verdict, string Found, string Remedy = "");

/// <summary>How something is.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Works, but worse than it could.</summary>
    Poor,

    /// <summary>Nothing can be trained like this.</summary>
    Missing,
}
