namespace CinWorkflows.Records.Storage;

/// <summary>The record was brought up to date by a newer version, whose tables this one does not know. Nothing was changed.</summary>
/// <param name="where">The file or database.</param>
public sealed class NewerRecordException(string where) : FormatException(
    $"{where} was brought up to date by a newer version of CinWorkflows, and this version does not know its tables, or the rules by which its case files are made. Nothing was changed. Run the newer version, or restore a backup that this version made.");
