"""Command lines: what a program takes, how its help reads, and what a given command line says."""
import sys as _sys

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
           "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL",
           "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE"]

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_UNRECOGNIZED = "_unrecognized_args"
_MANY = 1 << 60
_WIDTH = 78  # of a terminal of 80 columns, which stands where none is known


def _repr_call(name, pairs):
    parts, odd = [], {}
    for key, value in pairs:
        if key.isidentifier():
            parts.append("%s=%r" % (key, value))
        else:
            odd[key] = value
    if odd:
        parts.append("**%s" % repr(odd))
    return "%s(%s)" % (name, ", ".join(parts))


class Namespace:
    """The values of the arguments, as attributes."""

    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        return _repr_call(type(self).__name__, self.__dict__.items())

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


def _action_name(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    for name in (action.metavar, action.dest):
        if name not in (None, SUPPRESS):
            return "|".join(name) if isinstance(name, tuple) else name
    if action.choices:
        return "{" + ",".join(action.choices) + "}"
    return None


class ArgumentError(Exception):
    """A mistake in the use of one argument."""

    def __init__(self, argument, message):
        self.argument_name = _action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return "argument %s: %s" % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """What a type function raises to have its own message shown."""


class HelpFormatter:
    """Lays out usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._step = indent_increment
        self._width = _WIDTH if width is None else width
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))
        self._longest = 0
        self._indent = 0

    # What subclasses change.

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    # Arguments.

    def _metavars(self, action, default, n):
        name = default
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = "{%s}" % ",".join(map(str, action.choices))
        return name if isinstance(name, tuple) else (name,) * n

    def _format_args(self, action, default):
        nargs = action.nargs
        one = self._metavars(action, default, 1)
        if nargs is None:
            return "%s" % one
        if nargs == OPTIONAL:
            return "[%s]" % one
        if nargs == ZERO_OR_MORE:
            return "[%s [%s ...]]" % one if len(one) == 2 else "[%s ...]" % one
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % self._metavars(action, default, 2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % one
        if nargs == SUPPRESS:
            return ""
        if not isinstance(nargs, int):
            raise ValueError("invalid nargs value")
        return " ".join(["%s"] * nargs) % self._metavars(action, default, nargs)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavars(action, self._get_default_metavar_for_positional(action), 1))
        text = ", ".join(action.option_strings)
        if action.nargs == 0:
            return text
        return text + " " + self._format_args(action, self._get_default_metavar_for_optional(action))

    # Usage.

    def _usage_part(self, action, grouped):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if grouped and part[:1] == "[" and part[-1:] == "]":
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = "%s %s" % (action.option_strings[0], self._format_args(action, self._get_default_metavar_for_optional(action)))
        return part if action.required or grouped else "[%s]" % part

    def _usage_parts(self, actions, groups):
        # Mutually exclusive arguments that stand side by side are bracketed together.
        spans = []
        for group in groups:
            members = group._group_actions
            if not members or all(a.help is SUPPRESS for a in members) or members[0] not in actions:
                continue
            start = actions.index(members[0])
            if actions[start:start + len(members)] == members:
                spans.append((start, len(members), group))
        grouped = {id(a) for start, n, group in spans for a in group._group_actions}
        parts = [self._usage_part(a, id(a) in grouped) for a in actions]
        for start, n, group in spans:
            shown = [p for p in parts[start:start + n] if p is not None]
            left, right = "[", "]"
            if group.required:
                left, right = ("(", ")") if len(shown) > 1 else ("", "")
            shown = [p + " |" for p in shown[:-1]] + shown[-1:]
            shown[0] = left + shown[0]
            shown[-1] += right
            parts[start:start + n] = shown + [None] * (n - len(shown))
        return [p for p in parts if p is not None]

    def _usage_lines(self, parts, indent, first):
        # first is how much of the first line is taken.
        lines, line, used = [], [], first
        for part in parts:
            if line and used + 1 + len(part) > self._width - self._indent:
                lines.append(" ".join(line))
                line, used = [], indent - 1
            line.append(part)
            used += len(part) + 1
        if line:
            lines.append(" ".join(line))
        return lines

    def format_usage(self, usage, actions, groups, prefix=None):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            return prefix + usage % {"prog": self._prog} + "\n\n"
        prog = "%(prog)s" % {"prog": self._prog}
        if not actions:
            return prefix + prog + "\n\n"
        options = self._usage_parts([a for a in actions if a.option_strings], groups)
        operands = self._usage_parts([a for a in actions if not a.option_strings], groups)
        usage = " ".join([s for s in [prog] + options + operands if s])
        width = self._width - self._indent
        if len(prefix) + len(usage) > width:
            if len(prefix) + len(prog) <= 0.75 * width:
                indent = len(prefix) + len(prog) + 1
                lines = self._usage_lines([prog] + (options or operands), indent, len(prefix) - 1)
                if options:
                    lines += self._usage_lines(operands, indent, indent - 1)
            else:
                indent = len(prefix)
                lines = self._usage_lines(options + operands, indent, indent - 1)
                if len(lines) > 1:
                    lines = self._usage_lines(options, indent, indent - 1) + self._usage_lines(operands, indent, indent - 1)
                lines = [prog] + lines
            usage = ("\n" + " " * indent).join(lines)
        return prefix + usage + "\n\n"

    # Help.

    def _expand_help(self, action):
        names = {"prog": self._prog}
        for key, value in vars(action).items():
            if value is SUPPRESS:
                continue
            names[key] = value.__name__ if hasattr(value, "__name__") else value
        if names.get("choices") is not None:
            names["choices"] = ", ".join([str(c) for c in names["choices"]])
        return self._get_help_string(action) % names

    def _subactions(self, action):
        get = getattr(action, "_get_subactions", None)
        return get() if get else []

    def _measure(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._indent]
        lengths += [len(self._format_action_invocation(a)) + self._indent + self._step for a in self._subactions(action)]
        self._longest = max(self._longest, *lengths)

    def _format_action(self, action):
        if action.help is SUPPRESS:
            return ""
        position = min(self._longest + 2, self._max_help_position)
        room = position - self._indent - 2
        header = self._format_action_invocation(action)
        out = " " * self._indent + header
        text = ""
        if action.help and action.help.strip():
            text = self._expand_help(action)
        lines = self._split_lines(text, max(self._width - position, 11)) if text else []
        if action.help and len(header) <= room:
            out += " " * (room - len(header)) + "  "
            out += (lines[0] if lines else "") + "\n"
            lines = lines[1:]
        else:
            out += "\n"
        for line in lines:
            out += " " * position + line + "\n"
        self._indent += self._step
        for sub in self._subactions(action):
            out += self._format_action(sub)
        self._indent -= self._step
        return out

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width - self._indent, 11), " " * self._indent) + "\n\n"

    def format_help(self, parser):
        usage = self.format_usage(parser.usage, parser._actions, parser._mutually_exclusive_groups)
        self._indent += self._step
        for group in parser._action_groups:
            for action in group._group_actions:
                self._measure(action)
        self._indent -= self._step
        out = usage
        for text in (parser.description,):
            if text is not None and text is not SUPPRESS:
                out += self._format_text(text)
        for group in parser._action_groups:
            self._indent += self._step
            body = ""
            if group.description is not None and group.description is not SUPPRESS:
                body += self._format_text(group.description)
            for action in group._group_actions:
                body += self._format_action(action)
            self._indent -= self._step
            if body:
                title = "%s:\n" % group.title if group.title is not None and group.title is not SUPPRESS else ""
                out += "\n" + title + body + "\n"
        if parser.epilog is not None and parser.epilog is not SUPPRESS:
            out += self._format_text(parser.epilog)
        return _tidy(out)


def _tidy(text):
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip("\n") + "\n"


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all texts."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Tells defaults."""

    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows an argument's type where its name would stand."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional


class Action:
    """An argument, and what happens when it is met."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def __repr__(self):
        names = ["option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar", "deprecated"]
        return _repr_call(type(self).__name__, [(n, getattr(self, n)) for n in names])

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class BooleanOptionalAction(Action):
    """--name and --no-name."""

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                both.append("--no-" + option[2:])
        super().__init__(both, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs=nargs, const=const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help, metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, const=True, default=default, required=required, help=help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, const=False, default=default, required=required, help=help, deprecated=deprecated)


def _longer(namespace, dest, values):
    items = getattr(namespace, dest, None)
    items = [] if items is None else list(items)
    items.extend(values)
    setattr(namespace, dest, items)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError("nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append const action may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs=nargs, const=const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        _longer(namespace, self.dest, [values])


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _longer(namespace, self.dest, values)


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _longer(namespace, self.dest, [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = "show program's version number and exit"
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        parser._print_message(_tidy(formatter._format_text(version)), _sys.stdout)
        parser.exit()


class _Choice(Action):
    # The line of a subcommand in the help.

    def __init__(self, name, aliases, help):
        shown = "%s (%s)" % (name, ", ".join(aliases)) if aliases else name
        super().__init__([], shown, help=help, metavar=shown)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = "%s %s" % (self._prog_prefix, name)
        aliases = kwargs.pop("aliases", ())
        if name in self._name_parser_map:
            raise ArgumentError(self, "conflicting subparser: %s" % name)
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, "conflicting subparser alias: %s" % alias)
        if "help" in kwargs:
            self._choices_actions.append(_Choice(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for n in (name, *aliases):
            self._name_parser_map[n] = parser
            if deprecated:
                self._deprecated.add(n)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, "unknown parser %r (choices: %s)" % (name, ", ".join(self._name_parser_map)))
        if name in self._deprecated:
            parser._warning("command '%s' is deprecated" % name)
        found, rest = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if rest:
            vars(namespace).setdefault(_UNRECOGNIZED, [])
            getattr(namespace, _UNRECOGNIZED).extend(rest)


class FileType:
    """Refused: programs here have no files to open."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        raise NotImplementedError("argparse.FileType is not supported in the playground")


_ACTIONS = {None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
            "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction, "count": _CountAction,
            "help": _HelpAction, "version": _VersionAction, "extend": _ExtendAction, "parsers": _SubParsersAction}


def _negative_number(text):
    digits = text[1:]
    if text[:1] != "-" or not digits:
        return False
    whole, dot, fraction = digits.partition(".")
    if dot:
        return fraction.isdecimal() and (not whole or whole.isdecimal())
    return digits.isdecimal()


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        if conflict_handler not in ("error", "resolve"):
            raise ValueError("invalid conflict_resolution value: %r" % conflict_handler)
        self._registries = {"action": dict(_ACTIONS), "type": {}}
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def register(self, registry, value, object):
        self._registries.setdefault(registry, {})[value] = object

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        """add_argument(dest, …) or add_argument(option, …): declares an argument."""
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._positional(*args, **kwargs)
        else:
            kwargs = self._optional(*args, **kwargs)
        if "default" not in kwargs:
            dest = kwargs["dest"]
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        name = kwargs.pop("action", None)
        make = self._registries["action"].get(name, name)
        if not callable(make):
            raise ValueError('unknown action "%s"' % (make,))
        action = make(**kwargs)
        convert = self._registries["type"].get(action.type, action.type)
        if convert is not None and not callable(convert):
            raise ValueError("%r is not callable" % (convert,))
        try:
            HelpFormatter("")._format_args(action, "x")
        except TypeError:
            raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _positional(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs == 0:
            raise ValueError("nargs for positionals must be != 0")
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS) or nargs == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional(self, *args, **kwargs):
        long = []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError("invalid option string %r: must start with a character %r" % (option, self.prefix_chars))
            if len(option) > 1 and option[1] in self.prefix_chars:
                long.append(option)
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest = (long or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError("dest= is required for options like %r" % args[0])
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _add_action(self, action):
        clashes = [(s, self._option_string_actions[s]) for s in action.option_strings if s in self._option_string_actions]
        if clashes and self.conflict_handler == "error":
            raise ArgumentError(action, "conflicting option string%s: %s" % ("s" if len(clashes) > 1 else "", ", ".join([s for s, a in clashes])))
        for option, other in clashes:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if _negative_number(option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, *, prefix_chars=None, argument_default=None, conflict_handler=None):
        super().__init__(description, prefix_chars or container.prefix_chars,
                         container.argument_default if argument_default is None else argument_default,
                         conflict_handler or container.conflict_handler)
        self.title = title
        self._group_actions = []
        self._container = container
        for name in ("_registries", "_actions", "_option_string_actions", "_defaults", "_has_negative_number_optionals", "_mutually_exclusive_groups"):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        raise NotImplementedError("nested argument groups are not supported in the playground")


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


# How many strings an argument takes: least, most, and whether options count among them after the first or from the first on.
def _counts(action):
    nargs = action.nargs
    if nargs is None:
        return 1, 1, None
    if nargs == OPTIONAL:
        return 0, 1, None
    if nargs == ZERO_OR_MORE:
        return 0, _MANY, None
    if nargs == ONE_OR_MORE:
        return 1, _MANY, None
    if nargs == REMAINDER:
        return 0, _MANY, 0
    if nargs == PARSER:
        return 1, _MANY, 1
    if nargs == SUPPRESS:
        return 0, 0, None
    return nargs, nargs, None


# The ways in which an argument can take strings from the beginning of kinds (A: plain, O: looks like an option, -: the string "--"), longest first.
def _takes(action, kinds):
    least, most, greedy_from = _counts(action)
    dashes = not action.option_strings
    ends, n, i = [], 0, 0
    while True:
        while dashes and i < len(kinds) and kinds[i] == "-":
            i += 1
        if n >= least:
            ends.append(i)
        if n == most or i >= len(kinds):
            break
        if greedy_from is not None and n >= greedy_from:
            ends.append(len(kinds))
            break
        if kinds[i] != "A":
            break
        n += 1
        i += 1
    return ends[::-1]


def _share(actions, kinds):
    if not actions:
        return []
    for end in _takes(actions[0], kinds):
        rest = _share(actions[1:], kinds[end:])
        if rest is not None:
            return [end] + rest
    return None


class _Parse:
    """One command line on its way through a parser."""

    def __init__(self, parser, strings, namespace):
        self.parser = parser
        self.strings = strings
        self.namespace = namespace
        self.extras = []
        self.seen = set()
        self.given = set()  # seen with a value that is not the default
        self.warned = set()
        self.options = {}
        kinds = []
        after = False
        for i, s in enumerate(strings):
            if after:
                kinds.append("A")
            elif s == "--":
                kinds.append("-")
                after = True
            else:
                option = parser._parse_optional(s)
                if option is not None:
                    self.options[i] = option
                kinds.append("A" if option is None else "O")
        self.kinds = "".join(kinds)
        self.positionals = [a for a in parser._actions if not a.option_strings]

    def take(self, action, strings, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.given.add(action)
            for group in self.parser._mutually_exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.given:
                            raise ArgumentError(action, "not allowed with argument %s" % _action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def consume_positionals(self, start):
        kinds = self.kinds[start:]
        counts = []
        for n in range(len(self.positionals), 0, -1):
            counts = _share(self.positionals[:n], kinds)
            if counts is not None:
                break
        for action, n in zip(self.positionals, counts or []):
            args = self.strings[start:start + n]
            start += n
            if args and action.deprecated:
                self.parser._warning("argument '%s' is deprecated" % action.dest)
            self.take(action, args)
        self.positionals = self.positionals[len(counts or []):]
        return start

    def consume_optional(self, start):
        action, option, sep, explicit = self.options[start]
        todo = []
        while True:
            if action is None:
                self.extras.append(self.strings[start])
                return start + 1
            if explicit is None:
                n = self.parser._match_argument(action, self.kinds[start + 1:])
                stop = start + 1 + n
                todo.append((action, self.strings[start + 1:stop], option))
                break
            n = self.parser._match_argument(action, "A")
            chars = self.parser.prefix_chars
            if n == 1:
                stop = start + 1
                todo.append((action, [explicit], option))
                break
            if n or option[1] in chars or explicit == "" or sep or explicit[0] in chars:
                raise ArgumentError(action, "ignored explicit argument %r" % explicit)
            # The tail of a cluster of one-letter options.
            todo.append((action, [], option))
            option = option[0] + explicit[0]
            if option not in self.parser._option_string_actions:
                self.extras.append(option[0] + explicit)
                stop = start + 1
                break
            action = self.parser._option_string_actions[option]
            explicit = explicit[1:]
            sep = ""
            if not explicit:
                sep = explicit = None
            elif explicit[0] == "=":
                sep, explicit = "=", explicit[1:]
        for action, args, option in todo:
            if action.deprecated and option not in self.warned:
                self.parser._warning("option '%s' is deprecated" % option)
                self.warned.add(option)
            self.take(action, args, option)
        return stop

    def run(self):
        last = max(self.options, default=-1)
        start = 0
        while start <= last:
            following = start
            while following not in self.options:
                following += 1
            if start != following:
                end = self.consume_positionals(start)
                if end > start:
                    start = end
                    continue
            if start not in self.options:
                self.extras += self.strings[start:following]
                start = following
            start = self.consume_optional(start)
        start = self.consume_positionals(start)
        self.extras += self.strings[start:]
        self.check()
        return self.namespace, self.extras

    def check(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_action_name(action))
            elif isinstance(action.default, str) and action.default is getattr(self.namespace, action.dest, None):
                setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, "the following arguments are required: %s" % ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(a in self.given for a in group._group_actions):
                names = [_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, "one of the arguments %s is required" % " ".join(names))


class ArgumentParser(_ActionsContainer):
    """Reads command lines."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-",
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        if fromfile_prefix_chars is not None:
            raise NotImplementedError("argparse with fromfile_prefix_chars is not supported in the playground")
        self.prog = _sys.argv[0].rpartition("/")[2] if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = None
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            c = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(c + "h", c * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._adopt(parent)

    def _adopt(self, parent):
        # Takes over the arguments of another parser, with their groups.
        own = {g.title: g for g in self._action_groups}
        homes = {}
        for group in parent._action_groups:
            if group.title not in own:
                own[group.title] = self.add_argument_group(group.title, group.description, conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                homes[action] = own[group.title]
        for group in parent._mutually_exclusive_groups:
            copy = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                homes[action] = copy
        for action in parent._actions:
            homes.get(action, self)._add_action(action)
        self._defaults.update(parent._defaults)

    def __repr__(self):
        names = ["prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"]
        return _repr_call(type(self).__name__, [(n, getattr(self, n)) for n in names])

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        self._subparsers = self._positionals
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        if kwargs.get("prog") is None:
            usage = self._get_formatter().format_usage(self.usage, [a for a in self._actions if not a.option_strings], self._mutually_exclusive_groups, "")
            kwargs["prog"] = usage.strip()
        kwargs.pop("action", None)
        return self._subparsers._add_action(_SubParsersAction(option_strings=[], **kwargs))

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def parse_args(self, args=None, namespace=None):
        """The arguments in a Namespace; a mistake ends the program with status 2."""
        args, extras = self.parse_known_args(args, namespace)
        if extras:
            message = "unrecognized arguments: %s" % " ".join(extras)
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return args

    def parse_known_args(self, args=None, namespace=None):
        """The arguments and the strings that mean nothing to the parser."""
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, extras = _Parse(self, args, namespace).run()
            except ArgumentError as err:
                self.error(str(err))
        else:
            namespace, extras = _Parse(self, args, namespace).run()
        if hasattr(namespace, _UNRECOGNIZED):
            extras.extend(getattr(namespace, _UNRECOGNIZED))
            delattr(namespace, _UNRECOGNIZED)
        return namespace, extras

    def parse_intermixed_args(self, args=None, namespace=None):
        raise NotImplementedError("ArgumentParser.parse_intermixed_args is not supported in the playground")

    parse_known_intermixed_args = parse_intermixed_args

    def _match_argument(self, action, kinds):
        for end in _takes(action, kinds):
            return end
        words = {None: "one argument", OPTIONAL: "at most one argument", ONE_OR_MORE: "at least one argument"}
        word = words.get(action.nargs)
        if word is None:
            word = "%s argument%s" % (action.nargs, "" if action.nargs == 1 else "s")
        raise ArgumentError(action, "expected " + word)

    def _parse_optional(self, text):
        # What option a string stands for: (action, option, separator, value), with action None for an unknown one; None when it is no option at all.
        if not text or text[0] not in self.prefix_chars:
            return None
        if text in self._option_string_actions:
            return self._option_string_actions[text], text, None, None
        if len(text) == 1:
            return None
        option, sep, value = text.partition("=")
        if sep and option in self._option_string_actions:
            return self._option_string_actions[option], option, sep, value
        found = self._abbreviations(text)
        if len(found) > 1:
            raise ArgumentError(None, "ambiguous option: %s could match %s" % (text, ", ".join([f[1] for f in found])))
        if found:
            return found[0]
        if _negative_number(text) and not self._has_negative_number_optionals or " " in text:
            return None
        return None, text, None, None

    def _abbreviations(self, text):
        found = []
        if text[1] in self.prefix_chars:
            if self.allow_abbrev:
                prefix, sep, value = text.partition("=")
                if not sep:
                    sep = value = None
                for option, action in self._option_string_actions.items():
                    if option.startswith(prefix):
                        found.append((action, option, sep, value))
            return found
        for option, action in self._option_string_actions.items():
            if option == text[:2]:
                found.append((action, option, "", text[2:]))
            elif option.startswith(text):
                found.append((action, option, None, None))
        return found

    def _get_values(self, action, strings):
        strings = list(strings)
        if not action.option_strings and action.nargs not in (PARSER, REMAINDER) and "--" in strings:
            strings.remove("--")
        if not strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                return strings
            self._check_value(action, action.default)
            return action.default
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, s) for s in strings]
        if action.nargs != REMAINDER:
            for value in values[:1] if action.nargs == PARSER else values:
                self._check_value(action, value)
        return values[0] if len(values) == 1 and action.nargs in (None, OPTIONAL) else values

    def _get_value(self, action, text):
        convert = self._registries["type"].get(action.type, action.type)
        if convert is None:
            return text
        if not callable(convert):
            raise ArgumentError(action, "%r is not callable" % (convert,))
        try:
            return convert(text)
        except ArgumentTypeError as err:
            message = str(err)
        except (TypeError, ValueError):
            message = "invalid %s value: %r" % (getattr(action.type, "__name__", repr(action.type)), text)
        raise ArgumentError(action, message)

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, "invalid choice: %r (choose from %s)" % (value, ", ".join(map(repr, action.choices))))

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        return _tidy(self._get_formatter().format_usage(self.usage, self._actions, self._mutually_exclusive_groups))

    def format_help(self):
        return self._get_formatter().format_help(self)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (_sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Shows the usage and the message on stderr and ends the program with status 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))

    def _warning(self, message):
        self._print_message("%s: warning: %s\n" % (self.prog, message), _sys.stderr)
