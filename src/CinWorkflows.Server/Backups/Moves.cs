using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Server.Backups;

/// <summary>Moves of files and folders within a disk, which can be taken back together.</summary>
internal sealed class Moves
{
    private readonly Stack<(string From, string To)> _made = new();

    /// <exception cref="IOException">It cannot be moved, or there is something of that name already.</exception>
    public void Make(string from, string to)
    {
        Move(from, to);
        _made.Push((from, to));
    }

    /// <summary>Moves everything back, the last first.</summary>
    /// <returns>False where something could not be moved back; it is left where it is, with what was moved before it.</returns>
    public bool TryTakeBack()
    {
        try
        {
            while (_made.TryPeek(out var last))
            {
                Move(last.To, last.From);
                _made.Pop();
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            OwnersFile.MoveDurably(from, to, overwrite: false);
        }
    }
}
