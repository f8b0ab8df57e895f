package dev.talkbench.installer;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links ahead of time what the compiler leaves to the first run: a {@code switch} over patterns and
 * the {@code equals} and {@code hashCode} of a record are calls that build a class each when they
 * are reached first. JDK 25 keeps those of lambdas and concatenations in its cache of classes, but
 * not these; so they become plain methods of the class they stand in. What they answer is defined
 * by {@link java.lang.runtime.SwitchBootstraps} and {@link java.lang.runtime.ObjectMethods}.
 */
final class Linked {
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final int NOTHING = -1;
  private static final int FACTOR = 31;

  private final ClassFile files;

  /** With the classes that the ones to be linked stand on. */
  Linked(ClassLoader classes) {
    files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                    .orElse(ClassHierarchyResolver.defaultResolver())),
            ClassFile.DeadCodeOption.KEEP_DEAD_CODE);
  }

  /** A method to be written in the place of a call. */
  private record Made(String name, MethodTypeDesc type, Body body) {}

  private interface Body {
    void write(CodeBuilder code);
  }

  /** The class, linked; the same bytes when nothing in it is left open. */
  byte[] link(byte[] bytes) {
    ClassModel model = files.parse(bytes);
    var made = new ArrayList<Made>();
    ClassDesc owner = model.thisClass().asSymbol();
    boolean shared = model.flags().has(AccessFlag.INTERFACE);
    CodeTransform calls =
        (CodeBuilder code, CodeElement element) -> {
          Body body = element instanceof InvokeDynamicInstruction call ? body(call, owner) : null;
          if (body != null && element instanceof InvokeDynamicInstruction call) {
            String name = "linked$" + made.size();
            made.add(new Made(name, call.typeSymbol(), body));
            code.invokestatic(owner, name, call.typeSymbol(), shared);
          } else {
            code.with(element);
          }
        };
    ClassTransform all =
        ClassTransform.transformingMethodBodies(method -> open(method, owner), calls)
            .andThen(
                ClassTransform.endHandler(
                    builder -> made.forEach(method -> write(builder, method))));
    byte[] linked = files.transformClass(model, all);
    return made.isEmpty() ? bytes : linked;
  }

  /** Whether a method holds such a call; all others are copied as they are. */
  private static boolean open(MethodModel method, ClassDesc owner) {
    return method.code().stream()
        .flatMap(CodeModel::elementStream)
        .anyMatch(
            element ->
                element instanceof InvokeDynamicInstruction call && body(call, owner) != null);
  }

  private static void write(ClassBuilder builder, Made method) {
    builder.withMethodBody(
        method.name(),
        method.type(),
        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
        method.body()::write);
  }

  /** What a call would be linked to, or null: it stays as it is. */
  private static @Nullable Body body(InvokeDynamicInstruction call, ClassDesc owner) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    List<ConstantDesc> arguments = call.bootstrapArgs();
    if (bootstrap.owner().equals(SWITCHES)) {
      boolean known =
          bootstrap.methodName().equals("typeSwitch")
              && arguments.stream().allMatch(ClassDesc.class::isInstance);
      return known ? code -> choose(code, arguments) : null;
    }
    if (bootstrap.owner().equals(RECORDS)) {
      List<DirectMethodHandleDesc> fields =
          arguments.stream()
              .filter(DirectMethodHandleDesc.class::isInstance)
              .map(DirectMethodHandleDesc.class::cast)
              .toList();
      return switch (call.name().stringValue()) {
        case "hashCode" -> code -> hash(code, owner, fields);
        case "equals" -> code -> equal(code, owner, fields);
        default -> null;
      };
    }
    return null;
  }

  /** The number of the first type from {@code restart} on that the value is of. */
  private static void choose(CodeBuilder code, List<ConstantDesc> types) {
    int value = code.parameterSlot(0);
    int restart = code.parameterSlot(1);
    code.aload(value).ifThen(Opcode.IFNULL, none -> none.loadConstant(NOTHING).ireturn());
    for (int i = 0; i < types.size(); i++) {
      int number = i;
      var type = (ClassDesc) types.get(i);
      code.iload(restart)
          .loadConstant(number)
          .ifThen(
              Opcode.IF_ICMPLE,
              asked ->
                  asked
                      .aload(value)
                      .instanceOf(type)
                      .ifThen(found -> found.loadConstant(number).ireturn()));
    }
    code.loadConstant(types.size()).ireturn();
  }

  private static ClassDesc type(DirectMethodHandleDesc field) {
    return field.invocationType().returnType();
  }

  private static void hash(CodeBuilder code, ClassDesc owner, List<DirectMethodHandleDesc> fields) {
    code.iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = type(field);
      code.loadConstant(FACTOR).imul();
      code.aload(0).getfield(owner, field.methodName(), type);
      if (type.isPrimitive()) {
        code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private static void equal(
      CodeBuilder code, ClassDesc owner, List<DirectMethodHandleDesc> fields) {
    code.aload(0).aload(1).ifThen(Opcode.IF_ACMPEQ, same -> same.iconst_1().ireturn());
    code.aload(1).instanceOf(owner).ifThen(Opcode.IFEQ, other -> other.iconst_0().ireturn());
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = type(field);
      code.aload(0).getfield(owner, field.methodName(), type);
      code.aload(1).checkcast(owner).getfield(owner, field.methodName(), type);
      if (!type.isPrimitive()) {
        code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
        code.ifThen(Opcode.IFEQ, other -> other.iconst_0().ireturn());
      } else {
        // As the bootstrap has it: floating point by total order, everything else by value.
        code.invokestatic(box(type), "compare", MethodTypeDesc.of(CD_int, type, type));
        code.ifThen(Opcode.IFNE, other -> other.iconst_0().ireturn());
      }
    }
    code.iconst_1().ireturn();
  }

  private static ClassDesc box(ClassDesc type) {
    return switch (TypeKind.fromDescriptor(type.descriptorString())) {
      case BOOLEAN -> ClassDesc.of("java.lang.Boolean");
      case BYTE -> ClassDesc.of("java.lang.Byte");
      case CHAR -> ClassDesc.of("java.lang.Character");
      case SHORT -> ClassDesc.of("java.lang.Short");
      case INT -> ClassDesc.of("java.lang.Integer");
      case LONG -> ClassDesc.of("java.lang.Long");
      case FLOAT -> ClassDesc.of("java.lang.Float");
      case DOUBLE -> ClassDesc.of("java.lang.Double");
      case REFERENCE, VOID -> throw new BuildFailure("no value of type " + type.displayName());
    };
  }
}
