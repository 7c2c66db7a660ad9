namespace CinWorkflows.Web.TransferPages;

/// <summary>What somebody filled in, with what is wrong with it.</summary>
/// <param name="Values">The fields by name, trimmed.</param>
/// <param name="Faults">What is wrong, in the order of the fields.</param>
internal sealed record FormValues(IReadOnlyDictionary<string, string> Values, IReadOnlyList<FieldFault> Faults)
{
    public static FormValues Empty { get; } = new(new Dictionary<string, string>(), []);

    public string this[string field] => Values.GetValueOrDefault(field, "");

    public FormValues With(IEnumerable<FieldFault> faults) => this with { Faults = [.. faults] };

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;
}
