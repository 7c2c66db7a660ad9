namespace CinWorkflows.Workflows.Messages;

/// <summary>Writes the messages of one kind.</summary>
/// <typeparam name="TMatter">What they are written from.</typeparam>
internal interface ILetterWriter<in TMatter>
    where TMatter : Matter
{
    Task<Draft> WriteAsync(TMatter matter, CancellationToken cancellationToken);
}
