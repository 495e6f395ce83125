package object

// The package's types are completed here, in the one order that works: slots.go has declared the special methods by now (Go runs the init functions of a
// package file by file in the order of their names), object and type come first, bases before the classes derived from them.
func init() {
	IntTag.Type, FloatTag.Type, BoolTag.Type = IntType, FloatType, BoolType
	findMates()
	setupObject()
	for _, c := range genericTypes {
		c.Generic()
	}
	setupNumbers()
	setupText()
	setupContainers()
	setupExceptions()
	setupModel()
	sealed = true
}

// setupModel completes what classes are made of, and the small types around them.
func setupModel() {
	setupBuiltins()
	setupSingletons()
	setupMethod()
	setupProperty()
	setupWrapped()
	setupSuper()
	setupModule()
	setupMappingProxy()
	setupGenericAlias()
	setupUnion()
	setupWeakRef()
}
