namespace Mingzhang.Cli;

/// <summary>The command line asks for something that cannot be; the message is one Chinese sentence without a full stop.</summary>
internal sealed class UsageException(string message) : Exception(message);
