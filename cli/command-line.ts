import { type Argument, Command, type Help, type Option } from 'commander';
import type { Translate } from '../shared/text/index.ts';
import { printedNames } from './output/emphasis.ts';
import { UsageError } from './usage-error.ts';

const headings = {
  'Usage:': 'cli.help.usage',
  'Arguments:': 'cli.help.arguments',
  'Options:': 'cli.help.options',
  'Global Options:': 'cli.help.everywhere',
  'Commands:': 'cli.help.commands',
} as const;

function isHeading(text: string): text is keyof typeof headings {
  return Object.hasOwn(headings, text);
}

function termOf(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** The parts of commander's help that hold words, in the reader's language. */
function helpIn(t: Translate): Partial<Help> {
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (isHeading(title) ? t(headings[title]) : title),
    commandUsage: (command) => (command instanceof CommandLine ? command.synopsis() : command.name()),
    subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(termOf)].join(' '),
    optionDescription: (option: Option) =>
      option.defaultValue === undefined || typeof option.defaultValue === 'boolean'
        ? option.description
        : t('cli.help.default', { text: option.description, value: String(option.defaultValue) }),
  };
}

/**
 * Commander's `Command`, speaking the reader's language: help is translated, and each fault of usage is thrown as a
 * `UsageError`. The methods below override commander's own (14.0) of the same names, which print in English.
 */
export class CommandLine extends Command {
  readonly #t: Translate;

  constructor(t: Translate, name?: string) {
    super(name);
    this.#t = t;
    this.configureHelp(helpIn(t));
    this.configureOutput({
      writeOut: (text) => process.stdout.write(printedNames(text, (name) => name)),
      writeErr: (text) => process.stderr.write(printedNames(text, (name) => name)),
    });
    this.helpOption('-h, --help', t('cli.option.help'));
    this.helpCommand(false);
    this.exitOverride();
  }

  override createCommand(name?: string): CommandLine {
    return new CommandLine(this.#t, name);
  }

  /** The line under "Usage": names, options, arguments or commands. */
  synopsis(): string {
    const names = [this.name()];
    for (let above = this.parent; above; above = above.parent) names.unshift(above.name());
    const rest = this.commands.length > 0 ? [`<${this.#t('cli.help.commandTerm')}>`] : [];
    return [
      ...names,
      `[${this.#t('cli.help.optionsTerm')}]`,
      ...this.registeredArguments.map(termOf),
      ...rest,
    ].join(' ');
  }

  #helpCall(): string {
    const names = [this.name()];
    for (let above = this.parent; above; above = above.parent) names.unshift(above.name());
    return `${names.join(' ')} --help`;
  }

  unknownCommand(): never {
    throw new UsageError('cli.refused.unknownCommand', { name: this.args[0] ?? '', help: this.#helpCall() });
  }

  unknownOption(flag: string): never {
    const name = flag.split('=')[0] ?? flag;
    throw new UsageError('cli.refused.unknownOption', { flag: name, help: this.#helpCall() });
  }

  missingArgument(name: string): never {
    throw new UsageError('cli.refused.missingArgument', { name, help: this.#helpCall() });
  }

  optionMissingArgument(option: Option): never {
    throw new UsageError('cli.refused.optionWithoutValue', { flags: option.flags });
  }

  missingMandatoryOptionValue(option: Option): never {
    throw new UsageError('cli.refused.missingOption', { flags: option.flags, help: this.#helpCall() });
  }

  _excessArguments(received: readonly string[]): never {
    const argument = received[this.registeredArguments.length] ?? '';
    throw new UsageError('cli.refused.tooMany', { argument, help: this.#helpCall() });
  }
}
