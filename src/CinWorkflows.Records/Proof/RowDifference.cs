using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Meetings;
using CinWorkflows.Records.Plans;
using CinWorkflows.Records.Storage;

namespace CinWorkflows.Records.Proof;

/// <summary>Compares rows as they are with rows as they should be, column by column: also those that are added to a table later.</summary>
internal static class RowDifference
{
    private static readonly FrozenDictionary<Type, PropertyInfo[]> Columns = new[]
    {
        typeof(CaseRow), typeof(ParticipantRow), typeof(MeetingRow), typeof(PlanVersionRow), typeof(PlanCopyRow), typeof(BrokenGlassRow),
    }.ToFrozenDictionary(row => row, row => row.GetProperties().Where(column => column.CanWrite).ToArray());

    /// <summary>The names of the columns in which two rows differ.</summary>
    public static IReadOnlyList<string> Between<T>(T kept, T made, params IReadOnlyCollection<string> without)
        where T : class =>
        [.. Columns[typeof(T)].Where(column => !without.Contains(column.Name) && !Equals(Kept(column.GetValue(kept)), Kept(column.GetValue(made)))).Select(column => NameOf(column.Name))];

    /// <summary>What is wrong with the rows of a table, in words that name nobody.</summary>
    /// <param name="what">What a row is, for people.</param>
    /// <param name="kept">The rows as they are.</param>
    /// <param name="made">The rows as the acts make them.</param>
    /// <param name="key">By what a row is known.</param>
    public static IEnumerable<string> Of<T>(string what, IReadOnlyList<T> kept, IEnumerable<T> made, Func<T, object> key)
        where T : class
    {
        var left = kept.ToDictionary(key);
        foreach (var row in made)
        {
            if (!left.Remove(key(row), out var found))
            {
                yield return $"{what} is missing that the acts make.";
            }
            else if (Between(found, row) is { Count: > 0 } columns)
            {
                yield return $"{what} is not what the acts make of it ({string.Join(", ", columns)}).";
            }
        }

        foreach (var _ in left)
        {
            yield return $"{what} is there that no act makes.";
        }
    }

    private static object? Kept(object? value) => value switch
    {
        DateTimeOffset instant => instant.Kept(),
        IReadOnlyList<string> list => JsonSerializer.Serialize(list),
        _ => value,
    };

    private static string NameOf(string column) => JsonNamingPolicy.SnakeCaseLower.ConvertName(column);
}
