package compile
import ("testing";"os";"encoding/json";"strings")
func jc(k Const) any { switch k.Kind { case ConstTuple: return []any{"t",jl(k.Items)}; case ConstFrozenSet: return []any{"f",jl(k.Items)}; case ConstBytes: b:=[]int{}; for i:=range len(k.Str){b=append(b,int(k.Str[i]))}; return []any{"b",b}; case ConstStr: b:=[]int{}; for i:=range len(k.Str){b=append(b,int(k.Str[i]))}; return []any{"s",b}; case ConstComplex: return []any{"e","complex("+floatText(k.Real)+","+floatText(k.Float)+")"} }; return []any{"e",k.String()} }
func jl(l []Const) []any { r:=[]any{}; for _,k:=range l {r=append(r,jc(k))}; return r }
func jcode(c *Code) map[string]any { ins:=[]any{}; for i,in:=range c.Instrs { ins=append(ins,[]any{in.Op.String(),in.A,in.B,in.C,c.Positions[i].Line}) }
 cs:=[]any{}; for _,k:=range c.Codes {cs=append(cs,jcode(k))}
 hs:=[]any{}; for _,h:=range c.Handlers {hs=append(hs,[]any{h.Start,h.End,h.Target,h.Reg})}
 return map[string]any{"name":c.Name,"qual":c.Qualname,"flags":c.Flags,"argc":c.ArgCount,"pos":c.PosOnlyArgCount,"kwo":c.KwOnlyArgCount,"locals":c.LocalNames,"free":c.FreeNames,"nregs":c.NumRegs,"rc":c.RegConsts,"tb":c.TempBase,"ins":ins,"h":hs,"sites":c.Sites,"consts":jl(c.Consts),"codes":cs,"doc":c.DocString,"hasdoc":c.HasDocString,"class":c.IsClass,"first":c.FirstLine} }
func TestJSON(t *testing.T){ for _,f:=range strings.Fields(os.Getenv("JS")) { b,_:=os.ReadFile(f); c,_,err:=compileText(string(b),Options{Trace:os.Getenv("TR")!=""}); if err!=nil{t.Fatal(f,err.Line,err)}; o,_:=os.Create(f+".json"); json.NewEncoder(o).Encode(jcode(c)); o.Close() } }
