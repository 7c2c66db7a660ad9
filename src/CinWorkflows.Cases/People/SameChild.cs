using System.Globalization;

namespace CinWorkflows.Cases.People;

/// <summary>
/// Whether two records may be of one child, so that whoever opens a second case is asked: also where the date of birth is missing or mistyped (day and month turned
/// round, one figure wrong, two figures in the wrong order; two wrong where the name is written the same), or the name is spelt otherwise, shortened, or has a middle name more; where the surname is another, or
/// a middle name stands first, and the date is the same; and where one was recorded before the birth, as <c>Baby Smith</c> or <c>Unborn Smith</c>.
/// </summary>
public static class SameChild
{
    private const int Digits = 8;

    /// <summary>How many figures of a date may be wrong, where the name is written the same.</summary>
    private const int MostWrongFigures = 2;

    /// <summary>How many days before or after the expected day a child may be born: twelve weeks.</summary>
    private const int AroundBirth = 12 * 7;

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
        if (!IsNamed(name) || !IsNamed(child.Name))
        {
            return false;
        }

        var (there, here) = (bornOn, child.BornOn);
        var date = there is null || here is null || there == here;
        var mistyped = date || DatesMeant(here!.Value).Contains(there!.Value);
        return (there is not null && here is not null && name == child.Name && WrongFigures(here.Value, there.Value) <= MostWrongFigures)
            || (mistyped && (SameName.MayBe(name, child.Name) || SameName.MayBeMisspelt(name, child.Name)))
            || (date && there is not null && here is not null && SameName.MayBeRenamed(name, child.Name))
            || ((date || (there >= BirthFrom(here!.Value) && there <= BirthTo(here.Value)))
                && (SameName.IsBeforeBirth(name) || SameName.IsBeforeBirth(child.Name)) && SameName.MayShareSurname(name, child.Name));
    }

    /// <summary>The first day on which a child may have been born who was expected on a day, or was expected who was born then.</summary>
    /// <param name="day">The day.</param>
    public static DateOnly BirthFrom(DateOnly day) => day.AddDays(-AroundBirth);

    /// <summary>The last such day.</summary>
    /// <param name="day">The day.</param>
    public static DateOnly BirthTo(DateOnly day) => day.AddDays(AroundBirth);

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

    private static int WrongFigures(DateOnly one, DateOnly other) => $"{one:yyyyMMdd}".Zip($"{other:yyyyMMdd}").Count(pair => pair.First != pair.Second);

    private static string Swapped(string text, int one, int other)
    {
        var signs = text.ToCharArray();
        (signs[one], signs[other]) = (signs[other], signs[one]);
        return new(signs);
    }
}
