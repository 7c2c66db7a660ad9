namespace CinWorkflows.Records.Storage;

/// <summary>Reading and writing the record in transactions. What differs between databases is behind this.</summary>
internal interface IRecordDatabase
{
    /// <summary>Reads from one snapshot of the record.</summary>
    Task<T> ReadAsync<T>(Func<RecordContext, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes in one transaction that excludes other writers from its beginning; an exception leaves nothing behind.</summary>
    Task<T> WriteAsync<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Sees that what was deleted stands in no file of it any more: neither in the record nor in what is kept beside it.</summary>
    /// <exception cref="Workflows.Ports.Health.StorageFaultException">Somebody still reads what it was before; the same call may be made again.</exception>
    Task ForgetAsync(CancellationToken cancellationToken);

    /// <summary>Refuses a record of another version. It changes nothing, and passes where there is no record yet.</summary>
    /// <exception cref="EarlierRecordException">It is from before the first release.</exception>
    /// <exception cref="NewerRecordException">A newer version has brought it up to date.</exception>
    Task RefuseOtherVersionAsync(CancellationToken cancellationToken);

    /// <summary>Creates the database where there is none, and brings its tables up to date.</summary>
    /// <exception cref="EarlierRecordException">It is a record from before the first release; it is left as it is.</exception>
    /// <exception cref="NewerRecordException">A newer version has brought it up to date; it is left as it is.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);
}
