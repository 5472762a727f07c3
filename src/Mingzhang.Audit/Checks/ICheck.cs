namespace Mingzhang.Audit.Checks;

/// <summary>A check that an equation cannot say: one class for one fault, named after it.</summary>
internal interface ICheck
{
    /// <summary>Id of the rule it implements.</summary>
    string RuleId { get; }

    /// <summary>Looks for the fault and reports to the context what held, what did not and what could not be checked.</summary>
    void Run(CheckContext context);
}
