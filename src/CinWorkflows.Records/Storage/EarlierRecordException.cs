namespace CinWorkflows.Records.Storage;

/// <summary>The record was kept by a version from before the first release, whose tables this one does not have. Nothing was changed.</summary>
/// <param name="where">The file or database.</param>
public sealed class EarlierRecordException(string where) : FormatException(
    $"{where} was made by an earlier version of CinWorkflows, before its first release, and this version cannot read it. Nothing was changed. {RecordVersion.WhatToDo}");
