using System.Text;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// The keys of a record on this machine, in a file that only the service's own account may read. The first is made with the record and never after it: a record whose
/// key is gone is no new one.
/// </summary>
public static class RecordKeyFile
{
    private const string Head = "# The keys by which the record of CinWorkflows is sealed, the newest last. Keep a copy where neither the record nor its backups are.\n";

    private const string WhatToDo = "Put the file back from the copy that you keep apart. If there is none, 'keys rotate --lost' makes a new key: what was recorded before can then be proven no more.";

    /// <summary>The keys of the file; where there is neither file nor record, they are made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="record">The file of the record.</param>
    /// <param name="write">Writes it, for its owner alone and so that it survives a power failure.</param>
    /// <exception cref="InvalidDataException">There is a record without its keys, or the file holds none; the message says what to do.</exception>
    /// <exception cref="IOException">It cannot be read or made.</exception>
    public static RecordKeys ReadOrMake(string path, string record, Action<string, byte[]> write)
    {
        if (!File.Exists(path))
        {
            if (File.Exists(record))
            {
                throw new InvalidDataException($"{path} is missing: it holds the key by which {record} is sealed. {WhatToDo}");
            }

            write(path, Encoding.ASCII.GetBytes($"{Head}{RecordKeys.NewKey()}\n"));
        }

        return Read(path);
    }

    /// <summary>Adds a key, by which is sealed from then on.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lost">True where the file may be missing: a new one is made.</param>
    /// <param name="write">Writes it, for its owner alone and so that it survives a power failure.</param>
    /// <returns>All keys.</returns>
    /// <exception cref="InvalidDataException">The file holds no keys, or is missing.</exception>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public static RecordKeys Rotate(string path, bool lost, Action<string, byte[]> write)
    {
        var before = File.Exists(path) ? File.ReadAllText(path).TrimEnd() + "\n"
            : lost ? Head
            : throw new InvalidDataException($"{path} is missing. {WhatToDo}");
        if (before != Head)
        {
            Read(path);
        }

        write(path, Encoding.ASCII.GetBytes($"{before}{RecordKeys.NewKey()}\n"));
        return Read(path);
    }

    private static RecordKeys Read(string path)
    {
        try
        {
            return RecordKeys.Of(File.ReadAllText(path));
        }
        catch (ArgumentException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message} {WhatToDo}", problem);
        }
    }
}
