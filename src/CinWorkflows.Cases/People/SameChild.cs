using System.Globalization;

namespace CinWorkflows.Cases.People;

/// <summary>
/// Whether two records may be of one child, so that whoever opens a second case is asked: also where the date of birth is missing or mistyped (day and month turned
/// round, one figure wrong, two figures in the wrong order), or the name is spelt otherwise, shortened, or has a middle name more.
/// </summary>
public static class SameChild
{
    private const int Digits = 8;

    /// <summary>Whether it is that child: by the id, or by name and date of birth, however the name is written.</summary>
    /// <param name="child">The child who is given.</param>
    /// <param name="id">The id on the other record.</param>
    /// <param name="name">The name there.</param>
    /// <param name="bornOn">The date of birth there; null where it is not known.</param>
    public static bool Is(ChildDetails child, string id, string name, DateOnly? bornOn)
    {
        ArgumentNullException.ThrowIfNull(child);
        return id == child.Id || (bornOn is not null && bornOn == child.BornOn && SameName.Is(name, child.Name));
    }

    /// <summary>Whether a child is known by a name, which may be spelt otherwise; where figures are part of it, it stands for a number, as of a child who was imported without a name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return !name.Any(char.IsDigit);
    }

    /// <summary>Whether it may be that child.</summary>
    /// <param name="child">The child who is given.</param>
    /// <param name="name">The name on the other record.</param>
    /// <param name="bornOn">The date of birth there; null where it is not known.</param>
    public static bool MayBe(ChildDetails child, string name, DateOnly? bornOn)
    {
        ArgumentNullException.ThrowIfNull(child);
        return IsNamed(name) && IsNamed(child.Name) && (bornOn is not { } there || child.BornOn is not { } here || there == here || DatesMeant(here).Contains(there))
            && (SameName.MayBe(name, child.Name) || SameName.MayBeMisspelt(name, child.Name));
    }

    /// <summary>The dates that may have been meant, where one was mistyped.</summary>
    /// <param name="bornOn">The date as it was written.</param>
    public static IReadOnlyList<DateOnly> DatesMeant(DateOnly bornOn)
    {
        var written = $"{bornOn:yyyyMMdd}";
        var turned = Swapped(Swapped(written, 4, 6), 5, 7);
        var misordered = Enumerable.Range(0, Digits - 1).Select(place => Swapped(written, place, place + 1));
        var mistyped = Enumerable.Range(0, Digits).SelectMany(place => "0123456789".Select(digit => $"{written[..place]}{digit}{written[(place + 1)..]}"));
        return [.. mistyped.Concat(misordered).Append(turned)
            .Select(text => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : bornOn)
            .Where(date => date != bornOn)
            .Distinct()];
    }

    private static string Swapped(string text, int one, int other)
    {
        var signs = text.ToCharArray();
        (signs[one], signs[other]) = (signs[other], signs[one]);
        return new(signs);
    }
}
