using System.Globalization;

namespace CinWorkflows.Workflows.Settings;

/// <summary>A setting that is a whole number.</summary>
/// <param name="Name">Its name, as it is written in the settings.</param>
/// <param name="Standard">What holds where it is not set.</param>
/// <param name="Least">The least that is taken.</param>
/// <param name="Most">The most that is taken.</param>
public sealed record NumberSetting(string Name, int Standard, int Least, int Most)
{
    /// <summary>Its value. Where it does not fit, that is added to the faults.</summary>
    /// <param name="text">What is set; null or empty where nothing is.</param>
    /// <param name="faults">What is wrong with the settings.</param>
    public int Of(string? text, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (text is not { Length: > 0 })
        {
            return Standard;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount >= Least && amount <= Most)
        {
            return amount;
        }

        faults.Add($"{Name}: a whole number from {Least} to {Most} is expected.");
        return Standard;
    }

    /// <summary>Its value.</summary>
    /// <param name="text">What is set; null or empty where nothing is.</param>
    /// <exception cref="InvalidOperationException">It does not fit; the message names it.</exception>
    public int Of(string? text)
    {
        List<string> faults = [];
        var amount = Of(text, faults);
        return faults is [var fault] ? throw new InvalidOperationException(fault) : amount;
    }
}
