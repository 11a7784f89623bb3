namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>
/// The SplitMix64 generator (Steele, Lea and Flood, OOPSLA 2014): 64 bits of state, integers only, so its stream is the same on every
/// machine and in every version of the runtime.
/// </summary>
/// <param name="seed">The state before the first step.</param>
internal sealed class SplitMix64(ulong seed)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong state = seed;

    /// <summary>The generator of one case: its seed mixes the words one after another, so neighbouring cases share nothing.</summary>
    public static SplitMix64 For(params ReadOnlySpan<ulong> words)
    {
        var seed = 0UL;
        foreach (var word in words)
        {
            seed = Mix(seed + GoldenGamma + word);
        }

        return new SplitMix64(seed);
    }

    /// <summary>The generator's finaliser: a bijection of 64 bits in which every input bit moves half of the output's.</summary>
    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(state += GoldenGamma);

    /// <summary>Uniform in [0, 1), with 53 bits.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [low, high).</summary>
    public double Between(double low, double high) => low + (high - low) * Unit();

    /// <summary>Uniform from low to high, both included; low + n x / 2^64 without the modulo's bias.</summary>
    public int Between(int low, int high) => low + (int)Math.BigMul(Next(), (ulong)(high - low + 1), out _);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Near a normal deviate (mean 0, variance 1, within ±3.5) without logarithm or cosine, whose last bits differ between machines.</summary>
    public double Bell() => (Unit() + Unit() + Unit() + Unit() - 2) * 1.7320508075688772;

    /// <summary>A direction: uniform in the unit disc by rejection, then scaled; needs a square root only, which IEEE 754 rounds exactly.</summary>
    public Direction Direction()
    {
        while (true)
        {
            var (x, y) = (Between(-1.0, 1.0), Between(-1.0, 1.0));
            var square = x * x + y * y;
            if (square is > 0.01 and < 1)
            {
                var length = Math.Sqrt(square);
                return new Direction(x / length, y / length);
            }
        }
    }
}
