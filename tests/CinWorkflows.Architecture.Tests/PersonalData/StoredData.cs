using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.PersonalData;

/// <summary>Walks what is written of a type into a history and names everything that could hold more than a code.</summary>
internal sealed class StoredData(Func<string, bool> isCode)
{
    private static readonly HashSet<Type> Plain =
    [
        typeof(bool), typeof(byte), typeof(short), typeof(int), typeof(long), typeof(decimal), typeof(double),
        typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid),
    ];

    private readonly HashSet<Type> _seen = [];
    private readonly List<string> _doubtful = [];

    /// <summary>What could hold a name or a note, as <c>Type.Property</c>.</summary>
    public IReadOnlyList<string> Doubtful => _doubtful;

    /// <summary>Every type that was walked through.</summary>
    public IReadOnlyCollection<Type> Types => _seen;

    public void Walk(Type type, string where)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            Note(where, isCode(where));
        }
        else if (ElementsOf(type) is { } elements)
        {
            Array.ForEach(elements, element => Walk(element, where));
        }
        else if (!type.IsEnum && !Plain.Contains(type))
        {
            WalkProperties(type, where);
        }
    }

    private void WalkProperties(Type type, string where)
    {
        // What is declared as an interface, an object or an open type could be anything.
        var closed = type.Assembly.IsProduct() && (type.IsSealed || type.IsDefined(typeof(JsonDerivedTypeAttribute)));
        Note($"{where} ({type.Name})", closed);
        if (!closed || !_seen.Add(type))
        {
            return;
        }

        foreach (var derived in type.GetCustomAttributes<JsonDerivedTypeAttribute>())
        {
            Walk(derived.DerivedType, where);
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !property.IsDefined(typeof(JsonIgnoreAttribute))))
        {
            Walk(property.PropertyType, $"{type.Name}.{property.Name}");
        }
    }

    private void Note(string where, bool fine)
    {
        if (!fine)
        {
            _doubtful.Add(where);
        }
    }

    private static Type[]? ElementsOf(Type type) =>
        type.IsArray ? [type.GetElementType()!]
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()
        : null;
}
