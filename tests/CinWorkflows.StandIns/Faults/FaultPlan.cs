namespace CinWorkflows.StandIns.Faults;

/// <summary>Says of each request, by its number from 0, what goes wrong with it. May be asked by many threads.</summary>
/// <typeparam name="TFault">What can go wrong; its default is nothing.</typeparam>
public sealed class FaultPlan<TFault>(Func<int, TFault> faultOf)
    where TFault : struct
{
    private int _asked = -1;

    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan<TFault> None => new(_ => default);

    /// <summary>How many requests there have been.</summary>
    public int Asked => Volatile.Read(ref _asked) + 1;

    /// <summary>One request goes wrong.</summary>
    public static FaultPlan<TFault> At(int request, TFault fault) => new(number => number == request ? fault : default);

    /// <summary>A share of the requests goes wrong, each with one of the faults; the same ones for the same seed.</summary>
    public static FaultPlan<TFault> Rate(double share, int seed, params TFault[] faults) => new(number =>
    {
        var chance = Mix(((ulong)(uint)seed << 32) | (uint)number);
        return (chance >> 11) * (1.0 / (1UL << 53)) < share ? faults[(int)(Mix(chance) % (uint)faults.Length)] : default;
    });

    /// <summary>What goes wrong with the next request.</summary>
    public TFault Next() => faultOf(Interlocked.Increment(ref _asked));

    /// <summary>SplitMix64: neighbouring numbers give unrelated ones, the same in every process.</summary>
    private static ulong Mix(ulong number)
    {
        unchecked
        {
            number += 0x9E3779B97F4A7C15;
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }
}
